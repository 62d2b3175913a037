import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { oneOfProcess } from "#lib/one-of-process.ts";
import { asOfText, dayAt, isNow, type AsOf } from "./as-of.ts";
import { asOfViews } from "./as-of-views.ts";
import type { Database } from "./client.ts";
import { databaseFile } from "./database-file.ts";
import { PrismaClient } from "./generated/client.ts";
import { HELD_TABLES } from "./held-tables.ts";

/** Points in time that stay open when nobody reads from them: each has a connection, with the views that make it. */
const KEPT = 12;

type Point = { db: Database; readers: number };
/** By file and point, the one that was asked for last at the end. */
const openPoints = () => oneOfProcess("points", () => new Map<string, Point>());
const days = new WeakMap<Database, string>();

/**
 * Reads as of a point in time: from `present` for now, else from a connection whose tables are what they were, and which
 * cannot write. It is closed some time after the last of those who read from it at once has done so: any day of the past can
 * be asked for, so what stays open must not grow with what is asked.
 */
export async function readAsOf<Answer>(present: Database, asOf: AsOf, read: (db: Database) => Promise<Answer>): Promise<Answer> {
  if (isNow(asOf)) return read(present);
  const points = openPoints();
  const file = databaseFile();
  const key = `${file} ${asOfText(asOf)}`;
  const point = points.get(key) ?? { db: openAsOf(asOf, file), readers: 0 };
  points.delete(key);
  points.set(key, point);
  point.readers++;
  try {
    return await read(point.db);
  } finally {
    point.readers--;
    await closeUnread(points);
  }
}

async function closeUnread(points: Map<string, Point>) {
  for (const [key, { db, readers }] of points) {
    if (points.size <= KEPT) return;
    if (readers > 0) continue;
    points.delete(key);
    await db.$disconnect();
  }
}

/** The day by which what a database says is judged: that of its point in time, else `today`. */
export const dayOf = (db: Database, today: string): string => days.get(db) ?? today;

/** The database at a point in time, for as long as the caller keeps it open. */
export function openAsOf(asOf: AsOf, file = databaseFile()): Database {
  const db = new PrismaClient({ adapter: new AsOfAdapter(asOf, file) });
  const day = dayAt(asOf);
  if (day) days.set(db, day);
  return db;
}

class AsOfAdapter extends PrismaBetterSqlite3 {
  private readonly asOf: AsOf;

  constructor(asOf: AsOf, file: string) {
    super({ url: file, timeout: 5000 });
    this.asOf = asOf;
  }

  override async connect() {
    const connection = await super.connect();
    const columns = new Map<string, string[]>();
    for (const table of HELD_TABLES) {
      const { rows } = await connection.queryRaw({ sql: `SELECT name FROM pragma_table_info('${table}')`, args: [], argTypes: [] });
      columns.set(table, rows.map(([name]) => String(name)));
    }
    await connection.executeScript(`${asOfViews(this.asOf, columns).join(";\n")}; PRAGMA query_only=ON; PRAGMA cache_size=-32768; PRAGMA mmap_size=268435456`);
    const queryRaw = connection.queryRaw.bind(connection);
    // The views shadow the tables, so long as nobody asks for those by their schema.
    connection.queryRaw = (query) => queryRaw({ ...query, sql: query.sql.replaceAll("`main`.", "") });
    return connection;
  }
}
