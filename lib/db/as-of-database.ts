import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { LRUCache } from "lru-cache";
import { asOfText, isNow, type AsOf } from "./as-of.ts";
import { asOfViews } from "./as-of-views.ts";
import type { Database } from "./client.ts";
import { databaseFile } from "./database-file.ts";
import { PrismaClient } from "./generated/client.ts";
import { HELD_TABLES } from "./held-tables.ts";

/** Points in time that are kept open: each has a connection, with the views that make it. */
const KEPT = 24;
/** A page that is being made goes on with the connection that it has. */
const GRACE_MS = 60_000;

type Kept = { file: string; open: LRUCache<string, Database> };
const kept = globalThis as { phaselineAsOf?: Kept };
const days = new WeakMap<Database, string>();

/** The database as of a point in time: `present` for now, else a connection whose tables are what they were. It cannot write. */
export function databaseAsOf(present: Database, asOf: AsOf): Database {
  if (isNow(asOf)) return present;
  const file = databaseFile();
  if (kept.phaselineAsOf?.file !== file) kept.phaselineAsOf = { file, open: new LRUCache({ max: KEPT, dispose: closeLater }) };
  const { open } = kept.phaselineAsOf;
  const held = open.get(asOfText(asOf));
  if (held) return held;
  const db = openAsOf(asOf, file);
  open.set(asOfText(asOf), db);
  return db;
}

const closeLater = (db: Database) => void setTimeout(() => void db.$disconnect(), GRACE_MS).unref();

/** The day by which what a database says is judged: that of its point in time, else `today`. */
export const dayOf = (db: Database, today: string): string => days.get(db) ?? today;

/** The database at a point in time, for as long as the caller keeps it open. */
export function openAsOf(asOf: AsOf, file = databaseFile()): Database {
  const db = new PrismaClient({ adapter: new AsOfAdapter(asOf, file) });
  const day = asOf.day ?? asOf.recorded?.slice(0, 10);
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
