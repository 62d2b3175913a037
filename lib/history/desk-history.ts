import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Actor } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { findRecord, type HistoryRecord } from "./find-record.ts";
import { loadHistory, type HistoryView } from "./load-history.ts";
import type { RawQuery } from "./read-query.ts";
import { deskHistoryPath } from "#lib/records/paths.ts";

type Address = { kind: string; slug: string };

/** The record that a page of the desk is about, for whoever may read it. A former address leads on to `path`. */
export async function deskRecord(actor: Actor, { kind, slug: written }: Address, path: typeof deskHistoryPath): Promise<HistoryRecord> {
  if (!RECORD_KINDS.has(kind)) notFound();
  const slug = readSlug(written);
  const record = await findRecord(await liveDatabase(), kind, slug);
  if (!record) notFound();
  if (!canReadRecord(actor, record)) forbidden();
  if (record.slug !== slug) redirect(path(kind, record.slug) as "/");
  return record;
}

export async function deskHistory(actor: Actor, address: Address, raw: RawQuery): Promise<HistoryView> {
  const record = await deskRecord(actor, address, deskHistoryPath);
  return loadHistory(await liveDatabase(), record, deskHistoryPath(record.kind, record.slug), raw, { names: true, all: true });
}
