import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeSet } from "#components/history/change-set.tsx";
import { UndoForm } from "#components/history/undo-form.tsx";
import { canReadActivity, canUndoChange } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { changeSetPage } from "#lib/history/change-set.ts";
import { QueryReader } from "#lib/history/read-query.ts";
import { undoPreview } from "#lib/history/undo-preview.ts";
import { changeSetPath } from "#lib/records/paths.ts";
import { undoChange } from "./actions.ts";

export const metadata: Metadata = { title: "Change" };

/** Beyond this the page does not work out beforehand what an undo would do; the undo itself does. */
const MOST_PREVIEWED = 200;

export default async function ChangeSetPage({ params, searchParams }: PageProps<"/desk/changes/[id]">) {
  const { id } = await params;
  const person = await requirePerson(canReadActivity, changeSetPath(id));
  const db = await liveDatabase();
  const page = await changeSetPage(db, id, new QueryReader(await searchParams).whole("page") ?? 1);
  if (!page) notFound();
  const preview = page.total <= MOST_PREVIEWED ? await undoPreview(db, id) : null;
  return (
    <ChangeSet page={page}>
      {canUndoChange(person, []) && <UndoForm setId={id} records={page.total} preview={preview} action={undoChange} />}
    </ChangeSet>
  );
}
