import type { Metadata } from "next";
import { RecordHistory } from "#components/history/record-history.tsx";
import { publicHistory } from "#lib/history/public-history.ts";
import { recordPath } from "#lib/records/paths.ts";

export const metadata: Metadata = { title: "History", robots: { index: false } };

export default async function TargetHistoryPage({ params, searchParams }: PageProps<"/targets/[slug]/history">) {
  const view = await publicHistory("target", (await params).slug, await searchParams);
  return <RecordHistory view={view} recordHref={recordPath("target", view.record.slug)} />;
}
