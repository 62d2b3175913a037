import type { Database } from "#lib/db/client.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { readCorrected, type Corrected } from "./corrected.ts";
import { readChanges, type ReadChanges } from "./read-changes.ts";
import type { Span } from "./span.ts";

/** As many programs as one page shows. */
export const MOST_PROGRAMS = 200;

export type ChangesList = ReadChanges & { corrected: Corrected };

/** All that a page about a span shows; values can be corrected only in what is held, so days have none. */
export async function changesList(before: Database, after: Database, span: Span, most = MOST_PROGRAMS): Promise<ChangesList> {
  const read = await readChanges(before, after, span, most);
  const corrected = span.by === "moment" ? await readCorrected(after, span) : { revisions: [], more: false };
  return { ...read, corrected };
}

/** Whether there is anything yet that could change. */
export const trackedPrograms = (db: Database): Promise<number> => db.program.count({ where: { record: VISIBLE } });
