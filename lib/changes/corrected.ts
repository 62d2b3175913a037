import type { Database } from "#lib/db/client.ts";
import { revisionViews, type RevisionView } from "#lib/history/revision-views.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import type { Span } from "./span.ts";

/** More is to be read in the histories of the records. */
export const MOST_CORRECTED = 100;

export type Corrected = { revisions: RevisionView[]; more: boolean };

/** Values that stood otherwise at the first moment than they were put afterwards, the latest first; what was merely added is none. */
export async function readCorrected(db: Database, { from, to }: Span): Promise<Corrected> {
  const found = await db.revision.findMany({
    where: { createdAt: { gt: new Date(from), lte: new Date(to) }, version: { gt: 1 }, record: VISIBLE },
    orderBy: { id: "desc" },
    take: MOST_CORRECTED + 1,
    select: { id: true },
  });
  const views = await revisionViews(db, found.slice(0, MOST_CORRECTED).map(({ id }) => id), { names: false, all: false });
  const revisions = views.flatMap((view) => {
    const changes = view.changes.filter(({ before }) => before.words !== null);
    return changes.length ? [{ ...view, changes }] : [];
  });
  return { revisions, more: found.length > MOST_CORRECTED };
}
