import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { KINDS } from "./kinds.ts";
import type { AggregateData, Citation, Discrepancy, Item, Scalar } from "./state.ts";

// Columns are called as the fields of the aggregates are, so one writer and one reader serve every kind.

type Row = Record<string, unknown>;
type Table = {
  upsert(args: { where: Row; create: Row; update: Row }): Promise<Row>;
  findUniqueOrThrow(args: { where: Row }): Promise<Row>;
  findMany(args: { where: Row; orderBy: Row }): Promise<Row[]>;
  deleteMany(args: { where: Row }): Promise<unknown>;
  createMany(args: { data: Row[] }): Promise<unknown>;
};
const table = (tx: Transaction, name: string) => (tx as unknown as Record<string, Table>)[name] as Table;

// Money alone is wider than SQL's INT.
const toColumns = (item: Row): Row => ("amount" in item && item.amount !== null ? { ...item, amount: BigInt(item.amount as number) } : item);
const toScalar = (value: unknown) => (typeof value === "bigint" ? Number(value) : value) as Scalar;

async function replaceItems(tx: Transaction, name: string, recordId: string, rows: Row[]) {
  await table(tx, name).deleteMany({ where: { recordId } });
  if (rows.length) await table(tx, name).createMany({ data: rows.map((row, position) => ({ recordId, position, ...toColumns(row) })) });
}

export async function writeAggregate(tx: Transaction, kind: RecordKind, id: string, data: AggregateData) {
  const { lists, derive } = KINDS[kind];
  const scalars = Object.fromEntries(Object.entries(data).filter(([, value]) => !Array.isArray(value)));
  const columns = { ...scalars, ...derive?.(data) };
  await table(tx, kind).upsert({ where: { id }, create: { id, ...columns }, update: columns });
  for (const [field, list] of Object.entries(lists)) {
    const rows = (data[field] as Item[]).map((item) => ({ ...item, ...list.derive?.(item) }));
    await replaceItems(tx, list.table, id, rows);
  }
}

/** Derived columns of items (write-days.ts, and the views of a past day). */
const DAYS = ["heldFrom", "fromDay", "open"];

/** What the tables hold of an aggregate: its data, and the columns that should follow from it. */
export async function readAggregate(tx: Transaction, kind: RecordKind, id: string) {
  const { lists, schema } = KINDS[kind];
  const pick = (row: Row, names: Iterable<string>) => Object.fromEntries([...names].map((name) => [name, toScalar(row[name])]));
  const { record: _record, ...row } = await table(tx, kind).findUniqueOrThrow({ where: { id } });
  const raw: Row = { ...row };
  for (const [field, list] of Object.entries(lists)) {
    const derived = new Set([...DAYS, ...(list.derive ? Object.keys(list.derive({ id: "", text: "", date: null })) : [])]);
    const rows = await table(tx, list.table).findMany({ where: { recordId: id }, orderBy: { position: "asc" } });
    raw[field] = rows.map((item) => pick(item, Object.keys(item).filter((name) => name !== "recordId" && name !== "position" && !derived.has(name))));
  }
  const fields = Object.keys((schema as unknown as { shape: Row }).shape);
  const data = Object.fromEntries(fields.map((field) => [field, Array.isArray(raw[field]) ? raw[field] : toScalar(raw[field])])) as AggregateData;
  const derived = Object.fromEntries(Object.keys(row).filter((name) => name !== "id" && !fields.includes(name)).map((name) => [name, toScalar(row[name])]));
  return { data, derived };
}

export async function writeEvidence(tx: Transaction, recordId: string, citations: Citation[], discrepancies: Discrepancy[]) {
  await replaceItems(tx, "citation", recordId, citations);
  await tx.discrepancy.deleteMany({ where: { recordId } });
  for (const [position, { statements, ...discrepancy }] of discrepancies.entries())
    await tx.discrepancy.create({
      data: { recordId, position, ...discrepancy, statements: { create: statements.map((statement, place) => ({ position: place, ...statement })) } },
    });
}
