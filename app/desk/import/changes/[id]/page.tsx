import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangePage } from "#components/import/change-page.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { changeView } from "#lib/import/desk/change-view.ts";
import { changePath } from "#lib/import/desk/params.ts";
import { reasonOf } from "#lib/import/desk/words.ts";
import { decide } from "../actions.ts";
import { editOne, sayWhatItIs } from "./actions.ts";

export const metadata: Metadata = { title: "A change" };

export default async function Page({ params }: PageProps<"/desk/import/changes/[id]">) {
  const id = Number((await params).id);
  await requirePerson(canImport, changePath(id));
  const view = Number.isSafeInteger(id) ? await changeView(await liveDatabase(), id) : null;
  if (!view) notFound();
  return <ChangePage view={view} reason={reasonOf(view.row.importKind, view.runLabel)} decide={decide} edit={editOne} say={sayWhatItIs} />;
}
