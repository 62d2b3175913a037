import type { Item } from "#lib/records/state.ts";

/** What makes two items of a list the same: these of their parts. Of lists that are not named here, all parts. */
const IDENTITY: Record<string, readonly string[]> = {
  names: ["language", "text"],
  people: ["person", "role"],
  totals: ["measure", "asOf"],
  targets: ["targetId"],
  holders: ["companyId", "role", "territory"],
  designations: ["kind", "regulator", "indicationId", "date"],
  companies: ["companyId", "role"],
  events: ["kind", "stage", "date"],
  programs: ["programId"],
  conditions: ["name"],
  countries: ["name"],
  parties: ["companyId", "role"],
  territories: ["territory"],
};

function identity(list: string, item: Item): string {
  // A molecule that is not tracked goes by its name, or by how it is described.
  if (list === "molecules") return JSON.stringify(item.moleculeId ?? [item.name ?? null, item.description ?? null]);
  const { id: _id, ...parts } = item;
  return JSON.stringify((IDENTITY[list] ?? Object.keys(parts).sort()).map((name) => parts[name] ?? null));
}

/** `ids`: under which id each item is found now. */
export type Folded = { items: Item[]; ids: ReadonlyMap<string, string> };

/** A list where each thing stands once: what a later item of the same thing states and the first does not is added to it. */
export function foldItems(list: string, items: readonly Item[]): Folded {
  const first = new Map<string, Item>();
  const ids = new Map<string, string>();
  for (const item of items) {
    const key = identity(list, item);
    const held = first.get(key);
    ids.set(item.id, held?.id ?? item.id);
    if (!held) first.set(key, { ...item });
    else for (const [name, value] of Object.entries(item)) held[name] ??= value;
  }
  return { items: [...first.values()], ids };
}

const LONGEST = 58;

/** The items with ids that none of `taken` has. `ids`: the new id of each. */
export function renamed(items: readonly Item[], taken: readonly Item[]): Folded {
  const used = new Set(taken.map((item) => item.id));
  const ids = new Map<string, string>();
  const own = items.map((item) => {
    let id = item.id;
    for (let count = 2; used.has(id); count++) id = `${item.id.slice(0, LONGEST)}-${count}`;
    used.add(id);
    ids.set(item.id, id);
    return { ...item, id };
  });
  return { items: own, ids };
}
