import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnmappedPage } from "#components/import/unmapped-page.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { readUnmappedParams, runPath } from "#lib/import/desk/params.ts";
import { unmappedOf } from "#lib/import/runs/leftover-queries.ts";
import { runOf } from "#lib/import/runs/run-queries.ts";
import { sayWhatItIs } from "../../../changes/[id]/actions.ts";

export const metadata: Metadata = { title: "Names that nothing answers to" };

export default async function Page({ params, searchParams }: PageProps<"/desk/import/runs/[id]/unmapped">) {
  const { id } = await params;
  await requirePerson(canImport, `${runPath(id)}/unmapped`);
  const db = await liveDatabase();
  const run = await runOf(db, id);
  if (!run) notFound();
  const asked = readUnmappedParams(await searchParams, id);
  return <UnmappedPage run={run} params={asked} list={await unmappedOf(db, asked)} action={sayWhatItIs} />;
}
