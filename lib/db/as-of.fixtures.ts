import type { AsOf } from "./as-of.ts";
import { openAsOf } from "./as-of-database.ts";
import type { Database } from "./client.ts";
import { HELD_TABLES } from "./held-tables.ts";

// For tests: all that a database says from a point in time.

export async function readFrom<Answer>(file: string, asOf: AsOf, read: (db: Database) => Promise<Answer>): Promise<Answer> {
  const db = openAsOf(asOf, file);
  try {
    return await read(db);
  } finally {
    await db.$disconnect();
  }
}

/** Every row of a table, without what only a view says. A moment that a view computes keeps the text that it has. */
async function rowsOf(db: Database, table: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`);
  return rows.map(({ open: _open, ...row }) => JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value)).replaceAll("+00:00", "Z")).sort();
}

/** The rows of every table that holds what records were, in one order. */
export const allRows = async (db: Database): Promise<Record<string, string[]>> => Object.fromEntries(await Promise.all(HELD_TABLES.map(async (table) => [table, await rowsOf(db, table)] as const)));
