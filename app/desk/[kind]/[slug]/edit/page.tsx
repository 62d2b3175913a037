import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { EditPage } from "#components/edit/edit-page.tsx";
import { SignedOutForm } from "#components/edit/signed-out-form.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { currentActor, requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { isFormPost } from "#lib/http/is-form-post.ts";
import { editPath, kindOfFolder } from "#lib/edit/paths.ts";
import { recordToEdit } from "#lib/edit/record-to-edit.ts";
import { readSavedNotice } from "#lib/edit/saved-notice.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";
import { editRecord } from "../../actions.ts";

export const metadata: Metadata = { title: "Edit" };

export default async function Page({ params, searchParams }: PageProps<"/desk/[kind]/[slug]/edit">) {
  const { kind: folder, slug } = await params;
  const kind = kindOfFolder(folder);
  if (!kind) notFound();
  const here = editPath(kind, slug);
  if ((await currentActor()).kind === "anonymous" && (await isFormPost())) return <SignedOutForm kind={kind} here={here} action={editRecord} />;
  const person = await requirePerson(canUseDesk, here);
  const record = await recordToEdit(await liveDatabase(), person, kind, readSlug(slug));
  if (record === null) notFound();
  if (record === "forbidden") forbidden();
  if ("moved" in record) redirect(editPath(kind, record.moved) as "/");
  return <EditPage record={record} userId={person.id} here={here} action={editRecord} saved={readSavedNotice(await searchParams)} />;
}
