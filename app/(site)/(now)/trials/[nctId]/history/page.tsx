import type { Metadata } from "next";
import { RecordHistory } from "#components/history/record-history.tsx";
import { publicHistory } from "#lib/history/public-history.ts";
import { recordPath } from "#lib/records/paths.ts";

export const metadata: Metadata = { title: "History", robots: { index: false } };

export default async function TrialHistoryPage({ params, searchParams }: PageProps<"/trials/[nctId]/history">) {
  const view = await publicHistory("trial", (await params).nctId, await searchParams);
  return <RecordHistory view={view} recordHref={recordPath("trial", view.record.slug)} />;
}
