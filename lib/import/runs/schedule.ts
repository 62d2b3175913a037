import { openDatabase, type Database } from "#lib/db/client.ts";
import { asksFollows } from "#lib/env.ts";
import { oneOfProcess } from "#lib/one-of-process.ts";
import { askDue } from "./follows.ts";
import { sweepFiles } from "./sweep-files.ts";
import { workOnWaiting } from "./work-waiting.ts";

const EVERY_MS = 30_000;

/** Imports have a connection of their own: a page does not wait for their transactions to be read. */
const database = () => oneOfProcess<Database>("import-database", openDatabase);

/** Works on what waits, in this process and without waiting for it: for a page that has just made a run. */
export function workSoon(): void {
  void workOnWaiting(database()).catch((error: unknown) => console.error("Imports could not be worked on:", error));
}

/**
 * Looks twice a minute whether an import waits, or was left behind by a process that ended; with IMPORT_SCHEDULE on, also
 * whether a question that is followed is due. What is to be done, the database says: several servers do nothing twice.
 */
export function startImports(): void {
  const asks = asksFollows();
  const look = async () => {
    try {
      if (asks) await askDue(database());
    } catch (error) {
      console.error("What is followed in the registry could not be asked for:", error);
    }
    workSoon();
  };
  void look();
  void sweepFiles(database()).catch((error: unknown) => console.error("Files of imports could not be swept:", error));
  setInterval(() => void look(), EVERY_MS).unref();
}
