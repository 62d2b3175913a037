import type { Database } from "#lib/db/client.ts";
import { lastRevision } from "#lib/db/last-revision.ts";

/** As many answers as are remembered of one database. */
const MOST = 200;

type Held = { revision: number; answers: Map<string, string> };
const held = new WeakMap<Database, Held>();

/**
 * What is worked out from all that is expected is the same until something is saved: who watches such a view asks for it on each
 * page. `key` says what it is worked out from beside the records.
 */
export async function untilChanged(db: Database, key: string, work: () => Promise<string>): Promise<string> {
  const revision = await lastRevision(db);
  let mine = held.get(db);
  if (!mine || mine.revision !== revision || mine.answers.size >= MOST) held.set(db, (mine = { revision, answers: new Map() }));
  const known = mine.answers.get(key);
  if (known !== undefined) return known;
  const answer = await work();
  mine.answers.set(key, answer);
  return answer;
}
