import "server-only";
import { NOW } from "#lib/db/as-of.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

/** The first day on which anything that is tracked is sure to have been there; null where nothing is tracked. */
export const firstDay = keptQuery("first-day", kindTags(...RECORD_KINDS.values), async (db) => {
  const { _min } = await db.record.aggregate({ where: { deletedAt: null, kind: { not: "source" } }, _min: { fromDay: true } });
  return _min.fromDay;
});

/** The moment at which the first of what is held was saved, wherever it is asked from; null where nothing is. */
export const firstMoment = keptQuery(
  "first-moment",
  kindTags(...RECORD_KINDS.values),
  async (db) => {
    const first = await db.changeSet.findFirst({ orderBy: { createdAt: "asc" }, select: { createdAt: true } });
    return first?.createdAt.toISOString() ?? null;
  },
  () => NOW,
);
