import { changeGroup, covers, ownPath, type OwnPart } from "./field-path.ts";
import type { AggregateData, Discrepancy, Item, RecordState, Scalar } from "./state.ts";

const itemsOf = (value: Scalar | Item[] | undefined): Item[] => (Array.isArray(value) ? value : []);

/** The items of a list where those in `chosen` are as they shall be and all others as they were; order as it shall be. */
function pickItems(field: string, before: Item[], after: Item[], chosen: ReadonlySet<string>): Item[] {
  const takes = (id: string) => chosen.has(`${field}.${id}`);
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const ids = [...new Set([...after, ...before].map((item) => item.id))];
  return ids.flatMap((id) => (takes(id) ? now.get(id) : old.get(id)) ?? []);
}

/** Those in `chosen` as they shall be, all others as they were. */
function pickDiscrepancies(before: Discrepancy[], after: Discrepancy[], chosen: ReadonlySet<string>): Discrepancy[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [one.id, one])));
  const ids = [...new Set([...before, ...after].map((one) => one.id))];
  return ids.flatMap((id) => (chosen.has(`discrepancies.${id}`) ? now?.get(id) : old?.get(id)) ?? []);
}

/**
 * The state with only some of its changes (by `changeGroup`, and `discrepancies.<id>`): for what is accepted in part.
 * Citations go with the values that they speak of.
 */
export function pickChanges(before: RecordState | null, after: RecordState, chosen: ReadonlySet<string>): RecordState {
  const old = before?.data ?? {};
  const data: AggregateData = {};
  for (const [field, value] of Object.entries(after.data)) {
    if (Array.isArray(value)) data[field] = pickItems(field, itemsOf(old[field]), value, chosen);
    else data[field] = chosen.has(field) ? value : ((old[field] ?? null) as Scalar);
  }
  const isTaken = (field: string) => [...chosen].some((group) => group === changeGroup(field) || covers(field, group));
  const citations = [...(before?.citations ?? []).filter(({ field }) => !isTaken(field)), ...after.citations.filter(({ field }) => isTaken(field))];
  const own = <Part extends OwnPart>(part: Part): RecordState[Part] => (chosen.has(ownPath(part)) || !before ? after[part] : before[part]);
  return {
    slug: own("slug"),
    published: own("published"),
    deleted: own("deleted"),
    mergedInto: own("mergedInto"),
    data,
    citations: [...new Map(citations.map((citation) => [citation.id, citation])).values()],
    discrepancies: before ? pickDiscrepancies(before.discrepancies, after.discrepancies, chosen) : after.discrepancies,
  };
}
