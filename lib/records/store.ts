import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { KINDS } from "./kinds.ts";
import type { AggregateData, Scalar } from "./state.ts";

// Columns are called as the fields of the aggregates are, so one reader serves every kind.

type Row = Record<string, unknown>;
type Table = {
  findUniqueOrThrow(args: { where: Row }): Promise<Row>;
  findMany(args: { where: Row; orderBy: Row }): Promise<Row[]>;
};
const table = (tx: Transaction, name: string) => (tx as unknown as Record<string, Table>)[name] as Table;

// Money alone is wider than SQL's INT.
const toScalar = (value: unknown) => (typeof value === "bigint" ? Number(value) : value) as Scalar;

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
