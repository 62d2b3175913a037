import type { Metadata } from "next";
import { CHANGES_INTRO, ChangesPage } from "#components/changes/changes-page.tsx";
import { trackedPrograms } from "#lib/changes/changes-list.ts";
import { liveChanges } from "#lib/changes/live-changes.ts";
import { quartersUntil, readMovement } from "#lib/changes/movement.ts";
import { rawQuery } from "#lib/changes/raw-query.ts";
import { readSpan } from "#lib/changes/span.ts";
import { today } from "#lib/dates/days.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";

// To a search engine every span is the same list.
export const metadata: Metadata = listMetadata("Changes", CHANGES_INTRO, { path: "/changes", columns: ["company"], sort: "company" }, {});

export default async function Page({ searchParams }: PageProps<"/changes">) {
  const asked = readSpan(rawQuery(await searchParams), new Date());
  const list = asked.span && (await liveChanges(asked.span));
  const quarters = quartersUntil(today());
  const present = await liveDatabase();
  const moved = await readMovement(present, quarters, today());
  return <ChangesPage asked={asked} list={list} tracked={await trackedPrograms(present)} movement={{ quarters, moved }} today={today()} />;
}
