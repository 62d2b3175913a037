import fc from "fast-check";
import type { AggregateData, Citation, Item, RecordState } from "./state.ts";
import { flatten } from "./diff.ts";
import { identify } from "./evidence.ts";

// States of a molecule with every kind of part: fields, a list, and for each value who says so.

const word = fc.constantFrom("one", "two", "three");
const maybe = fc.option(word, { nil: null });
const item = (id: string) => fc.record({ action: maybe, targetId: word }).map((parts): Item => ({ id, ...parts }));
const targets = fc.subarray(["a", "b", "c", "d"]).chain((ids) => fc.tuple(...ids.map(item)));
const data = fc.record({ name: word, modality: maybe, mechanism: maybe, summary: maybe, targets: targets as fc.Arbitrary<Item[]> }) as fc.Arbitrary<AggregateData>;

const citing = (field: string, locator: string): Citation => identify({ field, sourceId: "source:talk", locator, paraphrase: null, stance: "supports", derivation: null, unsourcedReason: null });

export const state: fc.Arbitrary<RecordState> = fc
  .record({ data, locator: word, slug: fc.constantFrom("m1", "m2"), published: fc.boolean() })
  .map(({ data: values, locator, slug, published }) => ({
    slug, published, deleted: false, mergedInto: null, data: values, discrepancies: [],
    citations: [...flatten(values).keys()].map((path) => citing(path, locator)),
  }));

/** The same state whatever the order of its lists. */
export function unordered(one: RecordState) {
  const sorted = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lists = Object.entries(one.data).map(([field, value]) => [field, Array.isArray(value) ? sorted(value) : value]);
  return { ...one, data: Object.fromEntries(lists), citations: sorted(one.citations), discrepancies: sorted(one.discrepancies) };
}
