import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeGroups } from "#components/import/change-groups.tsx";
import { ReviewSection } from "#components/import/review-section.tsx";
import { Remembered } from "#components/import/remembered.tsx";
import { RunPage } from "#components/import/run-page.tsx";
import { Section } from "#components/ui/section.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { reviewList } from "#lib/import/desk/review.ts";
import { readChangeFilter, readWhole, runPath } from "#lib/import/desk/params.ts";
import { reasonOf } from "#lib/import/desk/words.ts";
import { runOf } from "#lib/import/runs/run-queries.ts";
import { readPage } from "#lib/review/queue-params.ts";
import { decide } from "../../changes/actions.ts";
import { steerRun } from "./actions.ts";

export const metadata: Metadata = { title: "Import" };

export default async function Page({ params, searchParams }: PageProps<"/desk/import/runs/[id]">) {
  const { id } = await params;
  await requirePerson(canImport, runPath(id));
  const db = await liveDatabase();
  const run = await runOf(db, id);
  if (!run) notFound();
  const raw = await searchParams;
  const filter = readChangeFilter(raw, id);
  const { groups, ...list } = await reviewList(db, filter, readPage(raw));
  const remembered = readWhole(raw, "remembered");
  const goesOn = run.status === "running" || run.status === "waiting";
  return (
    <RunPage run={run} steer={steerRun}>
      {remembered !== null && <Remembered things={remembered} />}
      <Section id="found" title="What was found">
        {groups.length > 0 ? <ChangeGroups groups={groups} filter={filter} /> : <p className="text-muted">{goesOn ? "Nothing yet." : "Nothing that differs from what is held."}</p>}
      </Section>
      {groups.length > 0 && <ReviewSection filter={filter} {...list} reason={reasonOf(run.kind, run.label)} action={decide} empty="No change fits. Choose another status or kind above." />}
    </RunPage>
  );
}
