import type { Metadata } from "next";
import { setWatch } from "#app/(account)/account/watches/actions.ts";
import { DeskRecord } from "#components/desk/desk-record.tsx";
import { WatchForm } from "#components/told/watch-form.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { deskRecordView } from "#lib/desk/record-view.ts";
import { QueryReader } from "#lib/history/read-query.ts";
import { watchable } from "#lib/watches/account-queries.ts";
import { addComment, changeComment, openFlag, removeComment, resolveFlag, verifyRecord } from "./actions.ts";

export const metadata: Metadata = { title: "Record" };

const ACTIONS = { addComment, changeComment, removeComment, openFlag, resolveFlag, verifyRecord };

export default async function DeskRecordPage({ params, searchParams }: PageProps<"/desk/records/[kind]/[slug]">) {
  const { kind, slug } = await params;
  const person = await requirePerson(canUseDesk, `/desk/records/${kind}/${slug}`);
  const view = await deskRecordView(person, { kind, slug });
  const query = new QueryReader(await searchParams);
  const { record } = view;
  const watched = await watchable(await liveDatabase(), person, record.kind, record.slug);
  return (
    <DeskRecord
      view={view}
      field={query.field("field")}
      editing={query.text("edit", /^[\w-]+$/, "a comment")}
      actions={ACTIONS}
      watch={watched && <WatchForm what={{ record: watched.id }} watched={watched.watched} action={setWatch} />}
    />
  );
}
