import type { Metadata } from "next";
import { ActivityPage } from "#components/history/activity-page.tsx";
import { canReadActivity, canUndoChange } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { activityPage } from "#lib/history/activity.ts";
import { activityChoices } from "#lib/history/activity-choices.ts";
import { parseActivityParams } from "#lib/history/activity-params.ts";

export const metadata: Metadata = { title: "Activity" };

export default async function Activity({ searchParams }: PageProps<"/desk/activity">) {
  const person = await requirePerson(canReadActivity, "/desk/activity");
  const { params, problems } = parseActivityParams(await searchParams);
  const db = await liveDatabase();
  return <ActivityPage params={params} problems={problems} activity={await activityPage(db, params)} choices={await activityChoices(db)} mayUndo={canUndoChange(person, [])} />;
}
