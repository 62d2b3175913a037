import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailedPage } from "#components/import/failed-page.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { failedRows } from "#lib/import/desk/failures.ts";
import { runPath } from "#lib/import/desk/params.ts";
import { runOf } from "#lib/import/runs/run-queries.ts";
import { readPage } from "#lib/review/queue-params.ts";

export const metadata: Metadata = { title: "What could not be read" };

export default async function Page({ params, searchParams }: PageProps<"/desk/import/runs/[id]/failed">) {
  const { id } = await params;
  await requirePerson(canImport, `${runPath(id)}/failed`);
  const db = await liveDatabase();
  const run = await runOf(db, id);
  if (!run) notFound();
  return <FailedPage run={run} list={await failedRows(db, id, readPage(await searchParams))} />;
}
