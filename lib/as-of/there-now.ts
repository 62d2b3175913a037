import "server-only";
import { NOW } from "#lib/db/as-of.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

/** What an address names now, that named nothing yet where the page stands: its title, and since when it is sure to be. */
export const thereNow = keptQuery(
  "there-now",
  kindTags(...RECORD_KINDS.values),
  async (db, kind: string, slug: string) => {
    const record = await db.record.findFirst({ where: { kind: kind as RecordKind, slug, ...VISIBLE }, select: { title: true, fromDay: true, createdAt: true } });
    return record && { title: record.title, fromDay: record.fromDay, heldSince: record.createdAt.toISOString() };
  },
  () => NOW,
);
