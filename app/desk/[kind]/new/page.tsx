import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewPage } from "#components/edit/new-page.tsx";
import { SignedOutForm } from "#components/edit/signed-out-form.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { currentActor, requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { isFormPost } from "#lib/http/is-form-post.ts";
import { kindOfFolder, newPath } from "#lib/edit/paths.ts";
import { newRecord } from "#lib/edit/record-to-edit.ts";
import { editRecord } from "../actions.ts";

export const metadata: Metadata = { title: "New record" };

export default async function Page({ params, searchParams }: PageProps<"/desk/[kind]/new">) {
  const kind = kindOfFolder((await params).kind);
  if (!kind) notFound();
  const { name } = await searchParams;
  const named = typeof name === "string" ? name : "";
  const here = newPath(kind, named);
  if ((await currentActor()).kind === "anonymous" && (await isFormPost())) return <SignedOutForm kind={kind} here={here} action={editRecord} />;
  const person = await requirePerson(canUseDesk, here);
  return <NewPage record={await newRecord(await liveDatabase(), person, kind, named)} userId={person.id} here={here} action={editRecord} />;
}
