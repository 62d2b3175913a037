import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskList } from "#components/edit/desk-list.tsx";
import { canSaveRecord, canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { readSettings } from "#lib/auth/settings.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { readDeskParams } from "#lib/edit/desk-params.ts";
import { deskTable } from "#lib/edit/desk-table.ts";
import { listLabelOf } from "#lib/edit/kind-words.ts";
import { deskPath, kindOfFolder } from "#lib/edit/paths.ts";
import { readSavedNotice } from "#lib/edit/saved-notice.ts";
import { editRecord } from "./actions.ts";

type Props = PageProps<"/desk/[kind]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfFolder((await params).kind);
  return { title: kind ? `Edit ${listLabelOf(kind).toLowerCase()}` : "Desk" };
}

export default async function Page({ params, searchParams }: Props) {
  const kind = kindOfFolder((await params).kind);
  if (!kind) notFound();
  const person = await requirePerson(canUseDesk, deskPath(kind));
  const db = await liveDatabase();
  const raw = await searchParams;
  const asked = readDeskParams(kind, raw);
  const { review } = await readSettings(db);
  return (
    <DeskList
      kind={kind}
      params={asked}
      table={await deskTable(db, person, kind, asked)}
      person={person}
      savesAtOnce={canSaveRecord(person, [], review)}
      action={editRecord}
      proposed={readSavedNotice(raw).notice?.outcome === "proposed"}
    />
  );
}
