import type { Metadata } from "next";
import { OverdueList } from "#components/catalysts/overdue-list.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { overdueRows } from "#lib/catalysts/overdue.ts";
import { parseOverdueParams } from "#lib/catalysts/overdue-params.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { recordChoices } from "#lib/history/activity-choices.ts";

export const metadata: Metadata = { title: "Overdue" };

export default async function OverduePage({ searchParams }: PageProps<"/desk/overdue">) {
  await requirePerson(canUseDesk, "/desk/overdue");
  const { params, problems } = parseOverdueParams(await searchParams);
  const db = await liveDatabase();
  return <OverdueList params={params} problems={problems} list={await overdueRows(db, params)} companies={await recordChoices(db, "company")} />;
}
