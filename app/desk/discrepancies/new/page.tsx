import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DiscrepancyForm } from "#components/review/discrepancy-form.tsx";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { disputableFields } from "#lib/review/discrepancy-queries.ts";
import { readText } from "#lib/review/queue-params.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { note } from "./actions.ts";

export const metadata: Metadata = { title: "Sources disagree" };

/** `?kind=…&slug=…&field=…`: the record, and the field where one is meant. */
export default async function Page({ searchParams }: PageProps<"/desk/discrepancies/new">) {
  const raw = await searchParams;
  const [kind, slug] = [readText(raw, "kind") ?? "", readText(raw, "slug") ?? ""];
  await requirePerson(canUseDesk, `/desk/discrepancies/new?${new URLSearchParams({ kind, slug })}`);
  const record = RECORD_KINDS.has(kind) ? await disputableFields(await liveDatabase(), kind, slug) : null;
  if (!record) notFound();
  return <DiscrepancyForm record={record} field={readText(raw, "field")} action={note} />;
}
