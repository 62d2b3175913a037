import type { Metadata } from "next";
import { DiscrepancyQueue } from "#components/review/discrepancy-queue.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { discrepancyPage, readDiscrepancyParams } from "#lib/review/discrepancy-queries.ts";

export const metadata: Metadata = { title: "Where sources disagree" };

export default async function DiscrepanciesPage({ searchParams }: PageProps<"/desk/discrepancies">) {
  await requirePerson(canUseDesk, "/desk/discrepancies");
  const params = readDiscrepancyParams(await searchParams);
  return <DiscrepancyQueue params={params} page={await discrepancyPage(await liveDatabase(), params)} />;
}
