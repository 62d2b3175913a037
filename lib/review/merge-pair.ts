import { isDeepStrictEqual } from "node:util";
import { flatten } from "#lib/records/diff.ts";
import type { AggregateData, Discrepancy, Item, RecordState, Scalar } from "#lib/records/state.ts";
import { carryCitations, distinct } from "./carry-citations.ts";
import { foldItems, renamed } from "./fold-items.ts";
import { keepName } from "./keep-name.ts";
import { movePath } from "./repoint.ts";

type Ids = Map<string, ReadonlyMap<string, string>>;

/** Values that both state, and differently: one has to be chosen. */
export function differingFields(survivor: AggregateData, loser: AggregateData): string[] {
  return Object.keys(survivor).filter((field) => {
    const [one, other] = [survivor[field], loser[field]];
    return !Array.isArray(one) && one !== null && other !== null && other !== undefined && one !== other;
  });
}

function mergeLists(survivor: AggregateData, loser: AggregateData, field: string, ids: { own: Ids; other: Ids }): Item[] {
  const [mine, theirs] = [(survivor[field] ?? []) as Item[], (loser[field] ?? []) as Item[]];
  const fresh = renamed(theirs, mine);
  const folded = foldItems(field, [...mine, ...fresh.items]);
  ids.own.set(field, folded.ids);
  ids.other.set(field, new Map([...fresh.ids].map(([before, after]) => [before, folded.ids.get(after) ?? after])));
  return folded.items;
}

function mergeDiscrepancies(own: readonly Discrepancy[], others: readonly Discrepancy[]): Discrepancy[] {
  const merged = [...own];
  for (const one of others) {
    if (merged.some((held) => isDeepStrictEqual({ ...held, id: "" }, { ...one, id: "" }))) continue;
    let id = one.id;
    for (let count = 2; merged.some((held) => held.id === id); count++) id = `${one.id.slice(0, 58)}-${count}`;
    merged.push({ ...one, id });
  }
  return merged;
}

/**
 * One record made of two, both already referring to it alone (`repoint`). Where both state a value it is the survivor's,
 * but for the fields in `fromLoser`; lists are brought together; each value keeps who says so.
 */
export function mergePair(survivor: RecordState, loser: RecordState, fromLoser: ReadonlySet<string>): RecordState {
  const ids = { own: new Map() as Ids, other: new Map() as Ids };
  const merged: AggregateData = {};
  for (const [field, value] of Object.entries(survivor.data))
    merged[field] = Array.isArray(value) ? mergeLists(survivor.data, loser.data, field, ids) : fromLoser.has(field) && (loser.data[field] ?? null) !== null ? (loser.data[field] as Scalar) : (value ?? (loser.data[field] as Scalar) ?? null);
  const givenUp = (fromLoser.has("name") ? survivor : loser).data.name as Scalar;
  const { data, id: kept } = keepName(merged, givenUp);
  const after = flatten(data);
  const carry = (state: RecordState, moved: Ids, keepIds: boolean) => {
    const before = flatten(state.data);
    const move = (path: string): string[] => {
      const place = movePath(path, moved);
      const alias = path === "name" && kept !== null && before.get(path) === givenUp ? ["kind", "language", "text"].map((part) => `names.${kept}.${part}`) : [];
      return [...(after.get(place) === before.get(path) ? [place] : []), ...alias];
    };
    return carryCitations(state.citations, { from: [...before.keys()], to: [...after.keys()], move, keepIds });
  };
  const moveFields = (state: RecordState, moved: Ids) => state.discrepancies.map((one) => ({ ...one, field: movePath(one.field, moved) }));
  return {
    ...survivor,
    published: survivor.published || loser.published,
    data,
    citations: distinct([...carry(survivor, ids.own, true), ...carry(loser, ids.other, false)]),
    discrepancies: mergeDiscrepancies(moveFields(survivor, ids.own), moveFields(loser, ids.other)),
  };
}
