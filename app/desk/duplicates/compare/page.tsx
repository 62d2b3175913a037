import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskHref } from "#components/desk/desk-pager.tsx";
import { CompareRecords } from "#components/review/compare-records.tsx";
import { canMergeRecords, canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { compareView } from "#lib/review/compare-view.ts";
import { liveRecord } from "#lib/review/live-record.ts";
import { readText } from "#lib/review/queue-params.ts";
import { dismiss, merge, reconsider } from "./actions.ts";

export const metadata: Metadata = { title: "Compare two records" };

/** `?kind=…&stays=…&goes=…`: two records by their addresses. */
export default async function ComparePage({ searchParams }: PageProps<"/desk/duplicates/compare">) {
  const raw = await searchParams;
  const [kind, stays, goes] = ["kind", "stays", "goes"].map((name) => readText(raw, name) ?? "") as [string, string, string];
  const person = await requirePerson(canUseDesk, deskHref("/desk/duplicates/compare", { kind, stays, goes }));
  const db = await liveDatabase();
  const [survivor, loser] = [await liveRecord(db, kind, stays), await liveRecord(db, kind, goes)];
  const view = survivor && loser && (await compareView(db, survivor.id, loser.id));
  if (!view) notFound();
  const decides = [survivor, loser].every((record) => canMergeRecords(person, record.scope));
  return <CompareRecords view={view} decides={decides} merge={merge} dismiss={dismiss} reconsider={reconsider} />;
}
