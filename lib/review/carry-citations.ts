import { identify } from "#lib/records/evidence.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";
import type { Citation } from "#lib/records/state.ts";

type Carrying = {
  /** Paths of all values that a citation may speak of. */
  from: readonly string[];
  /** Paths of all values afterwards. */
  to: readonly string[];
  /** Where a value stands afterwards; nowhere if it was given up for another. */
  move: (path: string) => readonly string[];
  /** Whether a citation that still says the same keeps its id. */
  keepIds: boolean;
};

/** The fewest fields that name these values and no others, none wider than the citation was. */
function fieldsFor(cited: string, values: readonly string[], all: readonly string[]): string[] {
  if (values.length === 0) return [];
  const held = new Set(values);
  const isExact = (field: string) => all.every((path) => !covers(field, path) || held.has(path));
  const { item, part } = splitPath(cited);
  if (part !== null) return [...values];
  if (item === null && values.every((path) => covers(cited, path)) && isExact(cited)) return [cited];
  const byItem = Map.groupBy(values, (path) => {
    const { field, item: id } = splitPath(path);
    return id === null ? field : `${field}.${id}`;
  });
  return [...byItem].flatMap(([field, paths]) => (isExact(field) ? [field] : paths));
}

const sense = ({ field, sourceId, locator, stance, unsourcedReason }: Citation) => JSON.stringify([field, sourceId, locator, stance, unsourcedReason]);

/** Each once, the first of those that say the same. */
export const distinct = (citations: readonly Citation[]): Citation[] => [...new Map(citations.toReversed().map((citation) => [sense(citation), citation])).values()].reverse();

/** Citations of values that were moved: each goes on speaking of those of its values that are left, and of no other. */
export function carryCitations(citations: readonly Citation[], { from, to, move, keepIds }: Carrying): Citation[] {
  return citations.flatMap((citation) => {
    const values = [...new Set(from.filter((path) => covers(citation.field, path)).flatMap(move))];
    return fieldsFor(citation.field, values, to).map((field) => (keepIds && field === citation.field ? citation : identify({ ...citation, id: undefined, field })));
  });
}
