import type { Database } from "#lib/db/client.ts";
import { activityIds, DESK_READER } from "./activity.ts";
import { revisionViews, SET, setView, type RevisionView, type SetView } from "./revision-views.ts";

const PAGE_SIZE = 50;

export type ChangeSetPage = { set: SetView; revisions: RevisionView[]; total: number; page: number; pages: number };

/** A change set with a page of its revisions; null where there is none. */
export async function changeSetPage(db: Database, id: string, wanted: number): Promise<ChangeSetPage | null> {
  const row = await db.changeSet.findUnique({ where: { id }, ...SET });
  if (!row) return null;
  const ids = await activityIds(db, { changeSetId: id });
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  const revisions = await revisionViews(db, ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), DESK_READER);
  return { set: setView(row, DESK_READER), revisions, total: ids.length, page, pages };
}
