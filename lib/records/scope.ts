import type { Scope } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { heldRecords } from "./current.ts";
import type { AggregateData, Item } from "./state.ts";

/** A record by its data, as it is or as it will be. */
export type About = { kind: RecordKind; id: string; data: AggregateData; deleted: boolean };

/** The companies that a record with this data is about. Targets, indications and sources are about none. */
export async function recordScope(db: Database | Transaction, kind: RecordKind, id: string, data: AggregateData): Promise<Scope> {
  const [scope] = await recordScopes(db, [{ kind, id, data, deleted: false }]);
  return scope ?? [];
}

/** The same of many. A record that is among `beside` counts as it is there, and not as it is held. */
export async function recordScopes(db: Database | Transaction, records: readonly About[], beside: readonly About[] = []): Promise<Scope[]> {
  const given = new Map(beside.map((record) => [record.id, record]));
  const ids = (kind: RecordKind, of: (record: About) => string[]) => records.filter((record) => record.kind === kind).flatMap(of);
  const held = await programCompanies(db, ids("molecule", ({ id }) => [id]), ids("trial", programsIn));
  const programs = [...held.filter(({ programId }) => !given.has(programId)), ...beside.filter(({ kind }) => kind === "program").flatMap(companiesOfProgram)];
  const byMolecule = Map.groupBy(programs.filter(({ deleted }) => !deleted), ({ moleculeId }) => moleculeId);
  const byProgram = Map.groupBy(programs, ({ programId }) => programId);
  const holders = Map.groupBy(await moleculeHolders(db, ids("program", ({ data }) => [String(data.moleculeId)])), ({ moleculeId }) => moleculeId);
  const holdersOf = (moleculeId: string) => {
    const molecule = given.get(moleculeId);
    return molecule ? companiesIn(molecule.data, "holders") : idsOf(holders.get(moleculeId));
  };

  const subjects = await subjectScopes(db, ids("catalyst", subjectsOf), beside);

  const scopeOf = ({ kind, id, data }: About): string[] => {
    if (kind === "company") return [id];
    if (kind === "molecule") return [...companiesIn(data, "holders"), ...idsOf(byMolecule.get(id))];
    if (kind === "program") return [...companiesIn(data, "companies"), ...holdersOf(String(data.moleculeId))];
    if (kind === "trial") return [...companiesIn(data, "companies"), ...programsIn({ data }).flatMap((program) => idsOf(byProgram.get(program)))];
    if (kind === "partnership") return companiesIn(data, "parties");
    if (kind === "catalyst") return subjectsOf({ data }).flatMap((subject) => subjects.get(subject) ?? []);
    return [];
  };
  return records.map((record) => [...new Set(scopeOf(record))]);
}

type ProgramCompany = { programId: string; moleculeId: string; deleted: boolean; companyId: string };

const idsOf = (rows: readonly { companyId: string }[] = []): string[] => rows.map((row) => row.companyId);
const companiesIn = (data: AggregateData, list: string): string[] =>
  ((data[list] ?? []) as Item[]).flatMap((item) => (typeof item.companyId === "string" ? [item.companyId] : []));
const programsIn = ({ data }: { data: AggregateData }): string[] => ((data.programs ?? []) as Item[]).map((item) => String(item.programId));
const subjectsOf = ({ data }: { data: AggregateData }): string[] =>
  [data.companyId, data.moleculeId, data.programId, data.trialId, data.partnershipId].filter((id): id is string => typeof id === "string");
const companiesOfProgram = ({ id, data, deleted }: About): ProgramCompany[] =>
  companiesIn(data, "companies").map((companyId) => ({ programId: id, moleculeId: String(data.moleculeId), deleted, companyId }));

/** Companies of the programs with these molecules, and of these programs. */
async function programCompanies(db: Database | Transaction, moleculeIds: string[], programIds: string[]): Promise<ProgramCompany[]> {
  if (moleculeIds.length + programIds.length === 0) return [];
  const rows = await db.$queryRaw<(Omit<ProgramCompany, "deleted"> & { deletedAt: Date | null })[]>(sql`
    SELECT p."id" AS "programId", p."moleculeId", r."deletedAt", c."companyId" FROM "Program" p
    JOIN "Record" r ON r."id" = p."id" JOIN "ProgramCompany" c ON c."recordId" = p."id"
    WHERE p."id" IN (SELECT "id" FROM "Program" WHERE "moleculeId" IN ${anyOf(moleculeIds)} UNION SELECT value FROM json_each(${JSON.stringify(programIds)}))
    ORDER BY p."id", c."position"`);
  return rows.map(({ deletedAt, ...row }) => ({ ...row, deleted: deletedAt !== null }));
}

async function moleculeHolders(db: Database | Transaction, moleculeIds: string[]): Promise<{ moleculeId: string; companyId: string }[]> {
  if (moleculeIds.length === 0) return [];
  return db.$queryRaw(sql`SELECT "recordId" AS "moleculeId", "companyId" FROM "MoleculeHolder" WHERE "recordId" IN ${anyOf(moleculeIds)} ORDER BY "recordId", "position"`);
}

/** What is expected is about the companies that all it refers to is about. */
async function subjectScopes(db: Database | Transaction, ids: string[], beside: readonly About[]): Promise<Map<string, Scope>> {
  if (ids.length === 0) return new Map();
  const held = [...(await heldRecords(db, ids)).values()].map(({ kind, id, state }): About => ({ kind, id, data: state.data, deleted: state.deleted }));
  const wanted = new Set(ids);
  const subjects = [...new Map([...held, ...beside.filter(({ id }) => wanted.has(id))].map((subject) => [subject.id, subject])).values()];
  const scopes = await recordScopes(db, subjects, beside);
  return new Map(subjects.map(({ id }, index) => [id, scopes[index] ?? []]));
}
