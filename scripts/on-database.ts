import { existsSync } from "node:fs";
import { openDatabase, type Database } from "#lib/db/client.ts";
import { databaseFile } from "#lib/db/database-file.ts";
import { AppError } from "#lib/errors.ts";

/** Why there is no database to work on; null where there is one. */
function problem(): string | null {
  try {
    const file = databaseFile();
    return existsSync(file) ? null : `There is no database ${file}: npm start makes it.`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Runs a command on the database that is there, and answers with its exit code; what is refused is said in words, with 1. */
export async function onDatabase(run: (db: Database) => Promise<number>): Promise<number> {
  const missing = problem();
  if (missing) {
    console.error(missing);
    return 1;
  }
  const db = openDatabase();
  try {
    return await run(db);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await db.$disconnect();
  }
}
