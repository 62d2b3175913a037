import { createHash } from "node:crypto";
import { itemIdOf } from "#lib/import/compare/new-id.ts";
import type { ItemGiven } from "#lib/import/compare/statement.ts";

/** An item as the registry states it, what it would like to be called, and the held item that it is. */
export type Wanted = { as: string; held: string | undefined; parts: Omit<ItemGiven, "id"> };

const MOST_IN_ID = 64;
const marked = (id: string, text: string) => `${id.slice(0, MOST_IN_ID - 7)}-${createHash("sha256").update(text).digest("hex").slice(0, 6)}`;

/**
 * Items with their ids: that of the held item, or one that follows from what it says. One that would take the id of another
 * gets its own, which follows from what it says too.
 */
export function withIds(wanted: readonly Wanted[], heldIds: readonly string[]): ItemGiven[] {
  const taken = new Set(heldIds);
  return wanted.map(({ as, held, parts }) => {
    const id = held ?? (taken.has(itemIdOf(as)) ? marked(itemIdOf(as), JSON.stringify([as, parts.role ?? null])) : itemIdOf(as));
    taken.add(id);
    return { id, ...parts } as ItemGiven;
  });
}
