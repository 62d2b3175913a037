import type { Metadata } from "next";
import { RecordHistory } from "#components/history/record-history.tsx";
import { publicHistory } from "#lib/history/public-history.ts";
import { recordPath } from "#lib/records/paths.ts";

export const metadata: Metadata = { title: "History", robots: { index: false } };

export default async function MoleculeHistoryPage({ params, searchParams }: PageProps<"/molecules/[slug]/history">) {
  const view = await publicHistory("molecule", (await params).slug, await searchParams);
  return <RecordHistory view={view} recordHref={recordPath("molecule", view.record.slug)} />;
}
