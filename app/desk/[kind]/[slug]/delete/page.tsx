import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { DeletePage } from "#components/edit/delete-page.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { deletePath, kindOfFolder } from "#lib/edit/paths.ts";
import { recordToDelete } from "#lib/edit/record-to-delete.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";
import { deleteRecord } from "./actions.ts";

export const metadata: Metadata = { title: "Delete" };

export default async function Page({ params }: PageProps<"/desk/[kind]/[slug]/delete">) {
  const { kind: folder, slug } = await params;
  const kind = kindOfFolder(folder);
  if (!kind) notFound();
  const person = await requirePerson(canUseDesk, deletePath(kind, slug));
  const record = await recordToDelete(await liveDatabase(), person, kind, readSlug(slug));
  if (record === null) notFound();
  if (record === "forbidden") forbidden();
  return <DeletePage record={record} action={deleteRecord} />;
}
