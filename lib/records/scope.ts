import type { Scope } from "#lib/auth/permissions.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { AggregateData, Item, Scalar } from "./state.ts";

const companiesIn = (data: AggregateData, list: string): string[] =>
  ((data[list] ?? []) as Item[]).flatMap((item) => (typeof item.companyId === "string" ? [item.companyId] : []));

const COMPANIES = { companies: { select: { companyId: true } } } as const;
const WITH_COMPANIES = { select: COMPANIES } as const;
type WithCompanies = { companies: { companyId: string }[] };
const idsOf = (rows: WithCompanies[]): string[] => rows.flatMap((row) => row.companies.map((company) => company.companyId));

/** The companies that a record with this data is about. Targets, indications and sources are about none. */
export async function recordScope(tx: Transaction, kind: RecordKind, id: string, data: AggregateData): Promise<Scope> {
  const scope = await companiesOf(tx, kind, id, data);
  return [...new Set(scope)];
}

async function companiesOf(tx: Transaction, kind: RecordKind, id: string, data: AggregateData): Promise<string[]> {
  switch (kind) {
    case "company":
      return [id];
    case "molecule":
      return [...companiesIn(data, "holders"), ...(await developersOf(tx, id))];
    case "program":
      return [...companiesIn(data, "companies"), ...(await holdersOf(tx, String(data.moleculeId)))];
    case "trial": {
      const programs = ((data.programs ?? []) as Item[]).map((item) => String(item.programId));
      return [...companiesIn(data, "companies"), ...idsOf(await tx.program.findMany({ where: { id: { in: programs } }, ...WITH_COMPANIES }))];
    }
    case "partnership":
      return companiesIn(data, "parties");
    case "catalyst":
      return subjectCompanies(tx, data);
    default:
      return [];
  }
}

async function holdersOf(tx: Transaction, moleculeId: string): Promise<string[]> {
  const holders = await tx.moleculeHolder.findMany({ where: { recordId: moleculeId }, select: { companyId: true } });
  return holders.map((holder) => holder.companyId);
}

const developersOf = async (tx: Transaction, moleculeId: string): Promise<string[]> =>
  idsOf(await tx.program.findMany({ where: { moleculeId, record: { deletedAt: null } }, ...WITH_COMPANIES }));

/** What is expected is about the companies that all it refers to is about. */
async function subjectCompanies(tx: Transaction, { companyId, moleculeId, programId, trialId, partnershipId }: AggregateData): Promise<string[]> {
  const given = (id: Scalar | Item[] | undefined): id is string => typeof id === "string";
  const scope = given(companyId) ? [companyId] : [];
  if (given(moleculeId)) scope.push(...(await holdersOf(tx, moleculeId)), ...(await developersOf(tx, moleculeId)));
  if (given(programId)) {
    const program = await tx.program.findUnique({ where: { id: programId }, select: { moleculeId: true, ...COMPANIES } });
    if (program) scope.push(...idsOf([program]), ...(await holdersOf(tx, program.moleculeId)));
  }
  if (given(trialId)) {
    const trial = await tx.trial.findUnique({ where: { id: trialId }, select: { ...COMPANIES, programs: { select: { program: WITH_COMPANIES } } } });
    if (trial) scope.push(...idsOf([trial, ...trial.programs.map(({ program }) => program)]));
  }
  if (given(partnershipId)) {
    const parties = await tx.partnershipParty.findMany({ where: { recordId: partnershipId }, select: { companyId: true } });
    scope.push(...parties.map((party) => party.companyId));
  }
  return scope;
}
