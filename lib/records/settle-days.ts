import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { empty, join, raw, sql, type Sql } from "#lib/db/sql.ts";
import { KINDS } from "./kinds.ts";
import { referencesOf } from "./references.ts";
import { referringPlaces } from "./referrers.ts";
import { tableName } from "./tables.ts";
import type { DatedRecord } from "./set-days.ts";

/** What refers to others stands before them: a company is there from when the first of its programs is. */
export const DATED_KINDS: RecordKind[] = ["catalyst", "trial", "partnership", "program", "molecule", "company", "source", "target", "indication"];
/** A company may be older than the one that it belongs to. */
const NO_PROOF = new Set(["parentId"]);

/** The first day of the records saved and of those that they refer to: whatever is said to have been shows what it is said of. */
export async function settleDays(tx: Transaction, saved: readonly DatedRecord[]): Promise<void> {
  const wanted = new Map<RecordKind, Set<string>>(DATED_KINDS.map((kind) => [kind, new Set()]));
  for (const { kind, id, before, state } of saved) {
    wanted.get(kind)?.add(id);
    for (const reference of [...(before ? referencesOf(before) : []), ...referencesOf(state)]) if (reference.kind !== "source") wanted.get(reference.kind as RecordKind)?.add(reference.id);
  }
  await addReferenced(tx, wanted);
  for (const kind of DATED_KINDS) {
    const some = wanted.get(kind) ?? new Set<string>();
    if (some.size === 0) continue;
    const ids = anyOf(some);
    await tx.$executeRaw(sql`
      UPDATE "Record" SET "fromDay" = ${KINDS[kind].since ? sql`(SELECT min("day") FROM (SELECT "Record"."ownFromDay" AS "day" ${proofs(kind)}))` : sql`NULL`}
      WHERE "id" IN ${ids}${KINDS[kind].since ? empty : sql` AND "fromDay" IS NOT NULL`}`);
    for (const { table, withRecord } of Object.values(KINDS[kind].lists)) {
      if (!withRecord) continue;
      const name = raw(`"${tableName(table)}"`);
      await tx.$executeRaw(sql`
        UPDATE ${name} SET "fromDay" = r."fromDay" FROM "Record" r
        WHERE r."id" = "recordId" AND "recordId" IN ${ids} AND ${name}."fromDay" IS NOT r."fromDay"`);
    }
  }
}

/** Molecules of the programs, and companies of the molecules, that a set refers to. */
async function addReferenced(tx: Transaction, wanted: Map<RecordKind, Set<string>>) {
  const read = async (query: Sql, kind: RecordKind) => {
    for (const { id } of await tx.$queryRaw<{ id: string }[]>(query)) wanted.get(kind)?.add(id);
  };
  const of = (kind: RecordKind) => anyOf(wanted.get(kind) ?? []);
  await read(sql`SELECT DISTINCT "moleculeId" AS "id" FROM "Program" WHERE "id" IN ${of("program")}`, "molecule");
  await read(sql`SELECT DISTINCT "companyId" AS "id" FROM "ProgramCompany" WHERE "recordId" IN ${of("program")}`, "company");
  await read(sql`SELECT DISTINCT "companyId" AS "id" FROM "MoleculeHolder" WHERE "recordId" IN ${of("molecule")}`, "company");
}

/** The days of everything that refers to the record: of the item that does, else of its record. */
function proofs(kind: RecordKind): Sql {
  const places = referringPlaces(kind).filter(({ column }) => !NO_PROOF.has(column));
  const parts = places.map(({ kind: from, table, owner, column }) => {
    const dated = owner === "recordId" && Object.values(KINDS[from].lists).some((list) => list.table === table && list.since);
    const day = dated ? sql`coalesce(x."fromDay", r."fromDay")` : sql`r."fromDay"`;
    return sql`UNION ALL SELECT ${day} FROM ${raw(`"${tableName(table)}"`)} x JOIN "Record" r ON r."id" = x.${raw(`"${owner}"`)} WHERE x.${raw(`"${column}"`)} = "Record"."id" AND r."deletedAt" IS NULL AND r."publishedAt" IS NOT NULL`;
  });
  return parts.length ? join(parts, " ") : empty;
}
