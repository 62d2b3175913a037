import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Ruling } from "#components/review/ruling.tsx";
import { canRuleDiscrepancy, canUseDesk } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { discrepancyDetail } from "#lib/review/discrepancy-queries.ts";
import { liveRecord } from "#lib/review/live-record.ts";
import { reopen, rule } from "./actions.ts";

export const metadata: Metadata = { title: "Where sources disagree" };

export default async function Page({ params }: PageProps<"/desk/discrepancies/[kind]/[slug]/[id]">) {
  const { kind, slug, id } = await params;
  const person = await requirePerson(canUseDesk, `/desk/discrepancies/${kind}/${slug}/${id}`);
  const db = await liveDatabase();
  const record = await liveRecord(db, kind, slug);
  const detail = record && (await discrepancyDetail(db, record.id, id));
  if (!record || !detail) notFound();
  return <Ruling detail={detail} rules={canRuleDiscrepancy(person, record.scope)} rule={rule} reopen={reopen} />;
}
