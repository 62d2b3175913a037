import type { Metadata } from "next";
import { FlagList } from "#components/discussion/flag-list.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { flagPage } from "#lib/discussion/flag-page.ts";
import { parseFlagParams } from "#lib/discussion/flag-params.ts";
import { recordChoices } from "#lib/history/activity-choices.ts";
import { resolveFlag } from "../records/[kind]/[slug]/actions.ts";

export const metadata: Metadata = { title: "Flags" };

export default async function FlagsPage({ searchParams }: PageProps<"/desk/flags">) {
  const person = await requirePerson(canUseDesk, "/desk/flags");
  const { params, problems } = parseFlagParams(await searchParams);
  const db = await liveDatabase();
  return <FlagList params={params} problems={problems} list={await flagPage(db, person, params)} companies={await recordChoices(db, "company")} resolve={resolveFlag} />;
}
