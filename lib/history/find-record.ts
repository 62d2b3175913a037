import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";

const SELECT = { id: true, kind: true, slug: true, title: true, version: true, updatedAt: true, publishedAt: true, deletedAt: true } as const;

export type HistoryRecord = NonNullable<Awaited<ReturnType<typeof byPresentSlug>>>;

const byPresentSlug = (db: Database, kind: RecordKind, slug: string) => db.record.findUnique({ where: { kind_slug: { kind, slug } }, select: SELECT });

/** The record of an address, drafts and deleted ones too, or the one that had it once. Whoever asks has to be asked for. */
export async function findRecord(db: Database, kind: RecordKind, slug: string): Promise<HistoryRecord | null> {
  const present = await byPresentSlug(db, kind, slug);
  if (present) return present;
  const former = await db.oldSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { record: { select: SELECT } } });
  return former?.record ?? null;
}
