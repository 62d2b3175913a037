import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { VISIBLE } from "./visible.ts";

/** Merged records lead to what they were merged into, which may have been merged again. More steps than this are none. */
const MOST_STEPS = 10;

/** The slug of the record that an address leads to which no visible record has now; null where it leads nowhere. */
export async function slugNow(db: Database, kind: RecordKind, slug: string): Promise<string | null> {
  const merged = await db.record.findFirst({ where: { kind, slug, mergedIntoId: { not: null } }, select: { id: true } });
  const former = await db.oldSlug.findFirst({ where: { kind, slug }, select: { recordId: true } });
  let id = merged?.id ?? former?.recordId ?? null;
  for (let step = 0; id !== null && step < MOST_STEPS; step++) {
    const visible: { slug: string } | null = await db.record.findFirst({ where: { id, ...VISIBLE }, select: { slug: true } });
    if (visible) return visible.slug;
    const next: { mergedIntoId: string | null } | null = await db.record.findUnique({ where: { id }, select: { mergedIntoId: true } });
    id = next?.mergedIntoId ?? null;
  }
  return null;
}
