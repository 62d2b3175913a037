import { flatten } from "#lib/records/diff.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { REFERENCES } from "#lib/records/kinds.ts";
import type { AggregateData, Item, RecordState, Scalar } from "#lib/records/state.ts";
import { carryCitations, distinct } from "./carry-citations.ts";
import { foldItems } from "./fold-items.ts";

/** Records that turned out to be others: which one each is. */
export type Merging = ReadonlyMap<string, string>;

const moved = (name: string, value: Scalar, to: Merging): Scalar => (REFERENCES[name] && typeof value === "string" ? (to.get(value) ?? value) : value);

/** The path of a value after the items of lists got other ids. */
export function movePath(path: string, ids: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const { field, item, part } = splitPath(path);
  const id = item === null ? undefined : ids.get(field)?.get(item);
  return id === undefined ? path : [field, id, part].filter((one) => one !== null).join(".");
}

/** What goes with a reference, and has no meaning without it. */
const WITH: Record<string, string> = { variantOfId: "variantKind" };

/**
 * The state of a record that refers to merged ones by what they are now. Items that become the same are one; what would
 * refer to the record itself is dropped.
 */
export function repoint(id: string, state: RecordState, to: Merging): RecordState {
  const data: AggregateData = {};
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const [field, value] of Object.entries(state.data)) {
    if (!Array.isArray(value)) {
      data[field] = moved(field, value, to);
      continue;
    }
    const items = value.map((item) => Object.fromEntries(Object.entries(item).map(([name, part]) => [name, moved(name, part, to)])) as Item);
    const others = items.filter((item) => !Object.entries(item).some(([name, part]) => REFERENCES[name] && part === id));
    const folded = foldItems(field, others);
    data[field] = folded.items;
    ids.set(field, folded.ids);
  }
  for (const field of Object.keys(data)) {
    if (!REFERENCES[field] || data[field] !== id) continue;
    data[field] = null;
    if (WITH[field]) data[WITH[field]] = null;
  }
  const before = flatten(state.data);
  const after = flatten(data);
  const carried = carryCitations(state.citations, {
    from: [...before.keys()],
    to: [...after.keys()],
    move: (path) => {
      const place = movePath(path, ids);
      const name = place.split(".").at(-1) as string;
      return after.get(place) === moved(name, before.get(path) as Scalar, to) ? [place] : [];
    },
    keepIds: true,
  });
  const source = (sourceId: string) => to.get(sourceId) ?? sourceId;
  return {
    ...state,
    data,
    citations: distinct(carried.map((citation) => (citation.sourceId === null ? citation : { ...citation, sourceId: source(citation.sourceId) }))),
    discrepancies: state.discrepancies.map((one) => ({
      ...one,
      field: movePath(one.field, ids),
      statements: one.statements.map((statement) => ({ ...statement, sourceId: source(statement.sourceId) })),
    })),
  };
}
