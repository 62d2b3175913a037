import type { Metadata } from "next";
import { CHANGES_INTRO, ChangesPage } from "#components/changes/changes-page.tsx";
import { trackedPrograms } from "#lib/changes/changes-list.ts";
import { changesQuery, ongoing, parseChangesParams } from "#lib/changes/changes-params.ts";
import { changesView } from "#lib/changes/changes-view.ts";
import { readMovement } from "#lib/changes/movement.ts";
import { quartersUntil } from "#lib/changes/quarters.ts";
import { rawQuery } from "#lib/changes/raw-query.ts";
import { requestChanges } from "#lib/changes/request-changes.ts";
import { today } from "#lib/dates/days.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { feedAlternates } from "#lib/feeds/alternates.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";

type Props = PageProps<"/changes">;

/** To a search engine every span is the same list; each has feeds of its own. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { params } = parseChangesParams(rawQuery(await searchParams), new Date());
  const list = listMetadata("Changes", CHANGES_INTRO, { path: "/changes", columns: ["company"], sort: "company" }, {});
  return { ...list, alternates: { ...list.alternates, ...(params.asked.span && { types: feedAlternates("changes", changesQuery(ongoing(params, today()))) }) } };
}

export default async function Page({ searchParams }: Props) {
  const { params, problems } = await requestChanges(rawQuery(await searchParams), new Date());
  const { asked: { span }, filter, page } = params;
  const present = await liveDatabase();
  const view = span && (await changesView(present, span, { filter, page }));
  const quarters = view?.quarters ?? quartersUntil(today());
  const moved = view?.moved ?? (await readMovement(present, quarters, today()));
  return <ChangesPage params={params} problems={problems} view={view} tracked={await trackedPrograms(present)} movement={{ quarters, moved }} today={today()} />;
}
