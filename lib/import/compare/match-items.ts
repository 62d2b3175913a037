import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Item } from "#lib/records/state.ts";
import { naturalKey } from "./natural-keys.ts";
import type { ItemGiven } from "./statement.ts";

/** An item as given, the held item that it is (null: it is new), and the id that it goes by. */
export type MatchedItem = { given: ItemGiven; held: Item | null; id: string };

/**
 * Each given item with the held one that it is: by what makes it the same thing, else by its id. A held one is taken once.
 * With another key it is the same only where it `mayBecome` another thing: what others speak of stays what it is.
 */
export function matchItems(kind: RecordKind, list: string, given: readonly ItemGiven[], held: readonly Item[], mayBecome: (item: Item) => boolean): MatchedItem[] {
  const free = new Map(held.map((item) => [item.id, item]));
  const matched = new Map<ItemGiven, Item>();
  const take = (item: ItemGiven, found: Item | undefined) => {
    if (!found || matched.has(item)) return;
    free.delete(found.id);
    matched.set(item, found);
  };
  const keys = new Map(given.map((item) => [item, naturalKey(kind, list, item)]));
  for (const item of given) if (keys.get(item) === null) take(item, free.get(item.id));
  const byKey = Map.groupBy(free.values(), (item) => naturalKey(kind, list, item));
  for (const item of given) {
    const key = keys.get(item) ?? null;
    if (key !== null) take(item, byKey.get(key)?.find(({ id }) => free.has(id)));
  }
  for (const item of given) {
    const same = free.get(item.id);
    if (same && (naturalKey(kind, list, same) === null || mayBecome(same))) take(item, same);
  }
  const used = new Set(held.map(({ id }) => id));
  return given.map((item) => {
    const found = matched.get(item) ?? null;
    const id = found?.id ?? freeId(item.id, used);
    used.add(id);
    return { given: item, held: found, id };
  });
}

/** The id of a new item; with a number behind it where another item of the list has it. */
function freeId(wanted: string, used: ReadonlySet<string>): string {
  if (!used.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!used.has(`${wanted.slice(0, 60)}-${n}`)) return `${wanted.slice(0, 60)}-${n}`;
}
