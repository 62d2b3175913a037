import type { SetView } from "#lib/history/revision-views.ts";
import type { NewsItem } from "./news.ts";

/** What was saved together stands together. */
export function newsBySet(items: readonly NewsItem[]): { set: SetView; items: NewsItem[] }[] {
  const groups = Map.groupBy(items, ({ revision }) => revision.set.id);
  return [...groups.values()].flatMap((own) => (own[0] ? [{ set: own[0].revision.set, items: own }] : []));
}
