import type { Metadata } from "next";
import { DuplicateList } from "#components/review/duplicate-list.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { duplicatePairs } from "#lib/review/duplicate-queries.ts";
import { KINDS_WITH_RULES } from "#lib/review/duplicate-rules.ts";
import { readOne } from "#lib/review/queue-params.ts";

export const metadata: Metadata = { title: "Duplicates" };

const MOST = 200;

export default async function DuplicatesPage({ searchParams }: PageProps<"/desk/duplicates">) {
  await requirePerson(canUseDesk, "/desk/duplicates");
  const raw = await searchParams;
  const kind = readOne(raw, "kind", ["all", ...KINDS_WITH_RULES]);
  const dismissed = readOne(raw, "show", ["suggested", "dismissed"]) === "dismissed";
  return <DuplicateList kind={kind} dismissed={dismissed} most={MOST} pairs={await duplicatePairs(await liveDatabase(), { kind: kind === "all" ? null : kind, dismissed })} />;
}
