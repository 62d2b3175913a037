import { isDeepStrictEqual } from "node:util";

type Placed<Item> = { item: Item; position: number };

/**
 * A list before and after: which items have to go from its table, and which to be written to it. One that differs, or has
 * another place, does both.
 */
export function changedItems<Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): { gone: Item[]; written: Placed<Item>[] } {
  const held = new Map(before.map((item, position) => [item.id, { item, position }]));
  const kept = new Set<string>();
  const written: Placed<Item>[] = [];
  for (const [position, item] of after.entries()) {
    const old = held.get(item.id);
    if (old?.position === position && isDeepStrictEqual(old.item, item)) kept.add(item.id);
    else written.push({ item, position });
  }
  return { gone: before.filter((item) => !kept.has(item.id)), written };
}
