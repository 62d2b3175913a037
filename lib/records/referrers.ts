import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { KINDS, REFERENCES } from "./kinds.ts";
import { shapeOf } from "./shape.ts";
import { tableName } from "./tables.ts";

/** A field that can refer to records of a kind: a column of the kind's own table, or of one of its lists. */
type Place = { kind: RecordKind; table: string; owner: "id" | "recordId"; column: string; field: string };
export type Referrer = { recordId: string; kind: RecordKind; field: string };

/** Where a source is referred to as who says so. */
const SAID_OF_A_SOURCE = [
  { table: "Citation", owner: "recordId", column: "sourceId", field: `'citations.' || "field"` },
  { table: "DiscrepancyStatement", owner: "recordId", column: "sourceId", field: `'discrepancies.' || "discrepancyId"` },
];

function placesOf(kind: RecordKind): Place[] {
  const { fields, lists } = shapeOf(kind);
  const own = Object.keys(fields).filter((name) => REFERENCES[name]).map((name): Place => ({ kind, table: kind, owner: "id", column: name, field: name }));
  const listed = Object.entries(lists).flatMap(([list, item]) =>
    Object.keys(item).filter((name) => REFERENCES[name]).map((name): Place => ({ kind, table: KINDS[kind].lists[list]?.table as string, owner: "recordId", column: name, field: `${list}.*.${name}` })),
  );
  return [...own, ...listed];
}

/** Every place where a record of this kind can be referred to, but for citations and discrepancies. */
export const referringPlaces = (kind: RecordKind): Place[] => RECORD_KINDS.values.flatMap(placesOf).filter(({ column }) => REFERENCES[column] === kind);

/** Records that are not deleted and refer to this one, each once for each field. For a source also those that cite it. */
export async function referrersOf(db: Database | Transaction, kind: RecordKind, id: string): Promise<Referrer[]> {
  return (await referrersOfAll(db, kind, [id])).map(({ recordId, kind: from, field }) => ({ recordId, kind: from, field }));
}

/** The same for many records of a kind; `to` is the one that is referred to. */
export async function referrersOfAll(db: Database | Transaction, kind: RecordKind, ids: readonly string[]): Promise<(Referrer & { to: string })[]> {
  const places = referringPlaces(kind).map(({ table, owner, column, field }) => ({ table: tableName(table), owner, column, field: `'${field}'` }));
  const said = kind === "source" ? SAID_OF_A_SOURCE : [];
  const found = [...places, ...said].map(
    ({ table, owner, column, field }, place) => `SELECT ${place} AS "place", "${column}" AS "to", "${owner}" AS "recordId", ${field} AS "field" FROM "${table}" WHERE "${column}" IN (SELECT value FROM "wanted")`,
  );
  if (found.length === 0) return [];
  return db.$queryRawUnsafe(
    `WITH "wanted" AS (SELECT value FROM json_each(?)) SELECT f."to", f."recordId", r."kind", f."field" FROM (${found.join(" UNION ALL ")}) f JOIN "Record" r ON r."id" = f."recordId" WHERE r."deletedAt" IS NULL ORDER BY f."place", f."recordId", f."field"`,
    JSON.stringify(ids),
  );
}
