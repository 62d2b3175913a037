import type { Metadata } from "next";
import { RecordHistory } from "#components/history/record-history.tsx";
import { RestoreVersion } from "#components/history/restore-version.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { deskHistory } from "#lib/history/desk-history.ts";
import { deskRecordPath } from "#lib/records/paths.ts";
import { restoreVersion } from "./actions.ts";

export const metadata: Metadata = { title: "History" };

export default async function DeskHistoryPage({ params, searchParams }: PageProps<"/desk/history/[kind]/[slug]">) {
  const { kind, slug } = await params;
  const person = await requirePerson(canUseDesk, `/desk/history/${kind}/${slug}`);
  const view = await deskHistory(person, { kind, slug }, await searchParams);
  const { record } = view;
  return (
    <RecordHistory view={view} recordHref={deskRecordPath(record.kind, record.slug)} desk>
      {view.mode === "version" && <RestoreVersion recordId={record.id} latest={record.version} whole={view.whole} action={restoreVersion} />}
    </RecordHistory>
  );
}
