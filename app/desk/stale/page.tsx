import type { Metadata } from "next";
import { StaleList } from "#components/checks/stale-list.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { stalePage } from "#lib/checks/stale-page.ts";
import { parseStaleParams } from "#lib/checks/stale-params.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { recordChoices } from "#lib/history/activity-choices.ts";
import { verifyNext } from "./actions.ts";

export const metadata: Metadata = { title: "Stale" };

export default async function StalePage({ searchParams }: PageProps<"/desk/stale">) {
  await requirePerson(canUseDesk, "/desk/stale");
  const { params, problems } = parseStaleParams(await searchParams);
  const db = await liveDatabase();
  return <StaleList params={params} problems={problems} list={await stalePage(db, params)} companies={await recordChoices(db, "company")} action={verifyNext} />;
}
