import { isDeepStrictEqual } from "node:util";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Change } from "#lib/records/diff.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";
import { fieldLabel, heldItem, heldValue } from "#lib/records/field-words.ts";
import type { Citation, Discrepancy, Item, RecordState, Scalar } from "#lib/records/state.ts";
import { disputeLabel, valueWords } from "#lib/records/value-words.ts";
import type { Naming } from "./naming.ts";
import { sourcesOf, sourceView, sourceWords, type SourceView } from "./source-words.ts";

/** A value at one of the two versions, and who said so then. */
export type Side = { words: string | null; sources: SourceView[] };

/** One change in words. `field` is its path, `item` says which item of a list it is a part of. */
export type ChangeView = { field: string; label: string; item: string | null; before: Side; after: Side };

type Told = { kind: RecordKind; changes: readonly Change[]; after: RecordState; naming: Naming };

const relates = (cited: string, field: string) => covers(cited, field) || covers(field, cited);
const isCitation = ({ field }: Change) => field.startsWith("citations.");
const isDiscrepancy = ({ field }: Change) => field.startsWith("discrepancies.");
const isOrder = ({ field }: Change) => field.endsWith(".order") && field.split(".").length === 2;

/** What the record cited before the changes: what it cites after them, with the changes taken back. */
function citedBefore(changes: readonly Change[], after: RecordState): Citation[] {
  const changed = new Map(changes.filter(isCitation).map(({ field, before }) => [field.slice("citations.".length), before as Citation | null]));
  const kept = after.citations.flatMap((citation) => (changed.has(citation.id) ? (changed.get(citation.id) ?? []) : citation));
  const ids = new Set(after.citations.map((citation) => citation.id));
  return [...kept, ...[...changed].flatMap(([id, before]) => (before && !ids.has(id) ? before : []))];
}

/** Changes of one record in words, each value with who said so before and after: an item that came or went is one. */
export function changeViews({ kind, changes, after, naming }: Told): ChangeView[] {
  const cited = { before: citedBefore(changes, after), after: after.citations };
  const side = (held: string | null, field: string, when: "before" | "after"): Side => ({
    words: held,
    sources: held === null ? [] : sourcesOf(cited[when], field, naming),
  });
  const values = changes.filter((change) => !isCitation(change) && !isDiscrepancy(change) && !isOrder(change));
  const views = [...Map.groupBy(values, ({ field }) => itemOf(field) ?? field)].flatMap(([path, parts]) =>
    valueViews(path, parts).map(({ field, item, before, after: now }) => ({ field, label: fieldLabel(field), item, before: side(before, field, "before"), after: side(now, field, "after") })),
  );
  return [...views, ...orderViews(), ...citationViews(), ...changes.filter(isDiscrepancy).map(discrepancyView)];

  function valueViews(path: string, parts: Change[]): { field: string; item: string | null; before: string | null; after: string | null }[] {
    const { field: list, item } = splitPath(path);
    if (list === "record") return ownViews(parts);
    const [came, went] = item === null ? [false, false] : [!hadItem(list, item), !hasItem(list, item)];
    if (item !== null && (came || went)) {
      const whole = (when: "before" | "after") => heldValue(kind, { [list]: [itemOfParts(item, parts, when)] }, path, naming.titleOf);
      return [{ field: path, item: null, before: came ? null : whole("before"), after: went ? null : whole("after") }];
    }
    return parts.map(({ field, before, after: now }) => ({ field, item: heldItem(kind, after.data, field, naming.titleOf), before: words(field, before), after: words(field, now) }));
  }

  function hasItem(list: string, item: string): boolean {
    return ((after.data[list] ?? []) as Item[]).some(({ id }) => id === item);
  }
  function hadItem(list: string, item: string): boolean {
    const order = changes.find(({ field }) => field === `${list}.order`);
    return order ? ((order.before ?? []) as string[]).includes(item) : hasItem(list, item);
  }

  function words(field: string, value: unknown): string | null {
    return valueWords(kind, field, value, naming.titleOf);
  }

  function ownViews(parts: readonly Change[]) {
    // That a new record is not deleted goes without saying.
    return parts
      .filter(({ field, before, after: now }) => !(field === "record.deleted" && before === null && now === false))
      .map(({ field, before, after: now }) => ({ field, item: null, before: words(field, before), after: words(field, now) }));
  }

  /** Only where nothing but the order changed. */
  function orderViews(): ChangeView[] {
    return changes.filter(isOrder).flatMap(({ field, before, after: now }) => {
      const [old, ids] = [(before ?? []) as string[], (now ?? []) as string[]];
      if (!isDeepStrictEqual(old.toSorted(), ids.toSorted())) return [];
      const { field: list } = splitPath(field);
      const inOrder = (order: string[]) => order.map((id) => heldValue(kind, after.data, `${list}.${id}`, naming.titleOf)).join("; ");
      return [{ field: list, label: `Order: ${fieldLabel(list).toLowerCase()}`, item: null, before: { words: inOrder(old), sources: [] }, after: { words: inOrder(ids), sources: [] } }];
    });
  }

  /** Sources that were named or taken away while the value stayed. */
  function citationViews(): ChangeView[] {
    const own = changes.filter(isCitation).filter(({ before, after: now }) => !values.some(({ field }) => relates(((now ?? before) as Citation).field, field)));
    return own.map(({ before, after: now }) => {
      const said = (citation: unknown) => (citation === null ? null : sourceWords(sourceView(citation as Citation, naming)));
      const { field } = (now ?? before) as Citation;
      return { field, label: `Source of ${fieldLabel(field).toLowerCase()}`, item: heldValue(kind, after.data, field, naming.titleOf), before: { words: said(before), sources: [] }, after: { words: said(now), sources: [] } };
    });
  }

  function discrepancyView({ field: path, before, after: now }: Change): ChangeView {
    const dispute = (now ?? before) as Discrepancy;
    return { field: dispute.field, label: disputeLabel(dispute), item: heldItem(kind, after.data, dispute.field, naming.titleOf), before: { words: words(path, before), sources: [] }, after: { words: words(path, now), sources: [] } };
  }
}

const itemOf = (path: string): string | null => {
  const { field, item } = splitPath(path);
  return field === "record" ? "record" : item && `${field}.${item}`;
};

const itemOfParts = (id: string, parts: readonly Change[], when: "before" | "after"): Item => ({ id, ...Object.fromEntries(parts.map((part) => [splitPath(part.field).part ?? "", part[when] as Scalar])) });
