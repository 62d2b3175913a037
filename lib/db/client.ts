import { databaseFile } from "./database-file.ts";
import { PrismaClient } from "./generated/client.ts";
import { SqliteAdapter } from "./sqlite-adapter.ts";

export type Database = PrismaClient;
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Opens the database that DATABASE_URL names. For command-line tools and tests; pages use `lib/db/pages.ts`. */
export function openDatabase(url?: string): Database {
  return new PrismaClient({ adapter: new SqliteAdapter({ url: databaseFile(url), timeout: 5000 }) });
}
