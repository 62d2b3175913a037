import type { Scope } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { currentState } from "#lib/records/current.ts";
import { recordScope } from "#lib/records/scope.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

export type LiveRecord = { id: string; kind: RecordKind; slug: string; title: string; published: boolean; version: number; scope: Scope };

/** The record that is not deleted and has this address, with what it is about; null where there is none. */
export async function liveRecord(db: Database, kind: string, slug: string): Promise<LiveRecord | null> {
  if (!RECORD_KINDS.has(kind)) return null;
  const record = await db.record.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true, title: true, version: true, publishedAt: true, deletedAt: true } });
  const current = record && record.deletedAt === null ? await currentState(db, record.id) : null;
  if (!record || !current) return null;
  const { id, title, version, publishedAt } = record;
  return { id, kind, slug, title, version, published: publishedAt !== null, scope: await recordScope(db, kind, id, current.state.data) };
}
