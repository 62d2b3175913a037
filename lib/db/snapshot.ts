import type { Database } from "./client.ts";
import { lastRevision } from "./last-revision.ts";

const TRIES = 3;

/**
 * Reads that must agree with each other (rows and their counts) as of one moment. Nothing is locked: every write adds to
 * the log of revisions, so if the log has not grown meanwhile, the reads agree. Where writes keep coming, the last try
 * waits its turn and holds them off.
 */
export async function readSnapshot<Answer>(db: Database, read: (db: Database) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await lastRevision(db);
    const answer = await read(db);
    if ((await lastRevision(db)) === before) return answer;
  }
  return db.$transaction((tx) => read(tx as Database));
}
