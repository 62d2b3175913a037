import type { Database, Transaction } from "./client.ts";
import { executeLarge } from "./large-values.ts";
import { sql, type Sql } from "./sql.ts";
import { uniqueViolation, type UniqueViolation } from "./unique-violation.ts";

// Rows by the set. A statement takes its rows as one parameter, in JSON: no limit of parameters to cut the set by, and the
// same few texts of statements for sets of any size.

/** What is neither a moment nor a plain value is kept as JSON. */
export type Row = Record<string, string | number | boolean | null | Date | object>;

/** A row that the database did not take, because another one has what must be unique. */
export class NotUnique extends Error {
  readonly row: Row;
  readonly violation: UniqueViolation;

  constructor(row: Row, violation: UniqueViolation) {
    super(`${violation.table}: ${violation.columns.join(", ")} is not unique`);
    this.row = row;
    this.violation = violation;
  }
}

/** To look for many values at once: `WHERE "id" IN ${anyOf(ids)}`. */
export const anyOf = (wanted: Iterable<string>): Sql => sql`(SELECT value FROM json_each(${JSON.stringify([...wanted])}))`;

/** A moment as Prisma writes it, so that texts compare as moments do. */
export const sqlTime = (moment: Date): string => moment.toISOString().replace("Z", "+00:00");

const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");
const values = (rows: readonly Row[], columns: readonly string[]) =>
  JSON.stringify(rows.map((row) => columns.map((column) => (row[column] instanceof Date ? sqlTime(row[column]) : row[column]))));
const parts = (columns: readonly string[], named = false) => columns.map((column, index) => `json_extract(value, '$[${index}]')${named ? ` AS "${column}"` : ""}`).join(", ");

/**
 * Rows that all have the columns of the first, in their order. A row with a `key` that is there already takes the place of
 * that one in all columns but those of `kept`. Throws NotUnique, with the row.
 */
export async function insertRows(tx: Transaction, table: string, rows: readonly Row[], replace?: { key: string; kept?: readonly string[] }): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as Row);
  const changed = replace ? columns.filter((column) => column !== replace.key && !replace.kept?.includes(column)) : [];
  // `WHERE true` tells ON CONFLICT from the ON of a join.
  const conflict = replace ? ` WHERE true ON CONFLICT ("${replace.key}") DO UPDATE SET ${changed.map((column) => `"${column}" = excluded."${column}"`).join(", ")}` : "";
  const insert = (some: readonly Row[]) =>
    executeLarge(tx, { sql: `INSERT INTO "${table}" (${list(columns)}) SELECT ${parts(columns)} FROM json_each(?)${conflict}`, values: [values(some, columns)] });
  try {
    await insert(rows);
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    // The statement has left nothing behind. Which row it was shows when they are written one by one.
    for (const row of rows)
      await insert([row]).catch((refusal: unknown) => {
        const violation = uniqueViolation(refusal);
        throw violation ? new NotUnique(row, violation) : refusal;
      });
    throw error;
  }
}

/** Each of the rows is there, and is found by `key`; its other columns are set. */
export async function updateRows(tx: Transaction, table: string, rows: readonly Row[], key: string): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as Row);
  const set = columns.filter((column) => column !== key).map((column) => `"${column}" = given."${column}"`);
  await executeLarge(tx, {
    sql: `UPDATE "${table}" SET ${set.join(", ")} FROM (SELECT ${parts(columns, true)} FROM json_each(?)) AS given WHERE "${table}"."${key}" = given."${key}"`,
    values: [values(rows, columns)],
  });
}

/** The rows that have these values in these columns: those of a key. */
export async function deleteRows(tx: Transaction, table: string, keys: readonly Row[]): Promise<void> {
  if (keys.length === 0) return;
  const columns = Object.keys(keys[0] as Row);
  await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE (${list(columns)}) IN (SELECT ${parts(columns)} FROM json_each(?))`, values(keys, columns));
}

/** Columns of the rows that have one of `wanted` in the column `key`. */
export function readRows<Found>(db: Database | Transaction, table: string, columns: readonly string[], key: string, wanted: Iterable<string>): Promise<Found[]> {
  return db.$queryRawUnsafe<Found[]>(`SELECT ${list(columns)} FROM "${table}" WHERE "${key}" IN (SELECT value FROM json_each(?))`, JSON.stringify([...wanted]));
}
