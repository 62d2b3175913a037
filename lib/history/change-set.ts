import type { Database } from "#lib/db/client.ts";
import { DESK_READER, revisionPage } from "./activity.ts";
import { SET, setView, type RevisionView, type SetView } from "./revision-views.ts";

const PAGE_SIZE = 50;

export type ChangeSetPage = { set: SetView; revisions: RevisionView[]; total: number; page: number; pages: number };

/** A change set with a page of its revisions; null where there is none. */
export async function changeSetPage(db: Database, id: string, wanted: number): Promise<ChangeSetPage | null> {
  const row = await db.changeSet.findUnique({ where: { id }, ...SET });
  if (!row) return null;
  return { set: setView(row, DESK_READER), ...(await revisionPage(db, { changeSetId: id }, wanted, PAGE_SIZE)) };
}
