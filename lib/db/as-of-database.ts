import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { LRUCache } from "lru-cache";
import { asOfText, isNow, type AsOf } from "./as-of.ts";
import { asOfViews } from "./as-of-views.ts";
import type { Database } from "./client.ts";
import { databaseFile } from "./database-file.ts";
import { PrismaClient } from "./generated/client.ts";
import { HELD_TABLES } from "./held-tables.ts";

/** Points in time that are kept open: each has a connection, with the views that make it. */
const KEPT = 12;

type Opened = { db: Database; users: number; closed: boolean };
type Kept = { file: string; open: LRUCache<string, Opened> };
const kept = globalThis as { phaselineAsOf?: Kept };

/** Reads as of a point in time: `present` for now, else a connection whose tables are what they were. It cannot write. */
export async function readAsOf<Answer>(present: Database, asOf: AsOf, read: (db: Database) => Promise<Answer>): Promise<Answer> {
  if (isNow(asOf)) return read(present);
  const opened = open(asOf);
  opened.users++;
  try {
    return await read(opened.db);
  } finally {
    opened.users--;
    await closeUnused(opened);
  }
}

function open(asOf: AsOf): Opened {
  const file = databaseFile();
  if (kept.phaselineAsOf?.file !== file) kept.phaselineAsOf = { file, open: new LRUCache({ max: KEPT, dispose: (one) => void closeUnused(Object.assign(one, { closed: true })) }) };
  const { open: points } = kept.phaselineAsOf;
  const held = points.get(asOfText(asOf));
  if (held) return held;
  const opened = { db: openAsOf(asOf, file), users: 0, closed: false };
  points.set(asOfText(asOf), opened);
  return opened;
}

async function closeUnused(opened: Opened) {
  if (opened.closed && opened.users === 0) await opened.db.$disconnect();
}

/** The database at a point in time, for as long as the caller keeps it open. */
export const openAsOf = (asOf: AsOf, file = databaseFile()): Database => new PrismaClient({ adapter: new AsOfAdapter(asOf, file) });

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
