import { identify } from "#lib/records/evidence.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";
import type { Citation, RecordState } from "#lib/records/state.ts";

// Who supports what is held, and how another source joins in without taking the word from those who spoke of a whole list.

/** So many sources for a value are enough: a further one is not proposed. */
const ENOUGH_SOURCES = 3;

const supports = ({ stance }: Citation): boolean => stance === "supports";

/** The places where what stands under a path may be spoken of, the closest first. */
function levels(path: string): string[] {
  const { field, item, part } = splitPath(path);
  if (item === null) return [field];
  return part === null ? [`${field}.${item}`, field] : [path, `${field}.${item}`, field];
}

/** Who supports a value: those who speak of it alone; where there are none, those who speak of its item, else of its list. */
export function supportersOf(citations: readonly Citation[], path: string): Citation[] {
  const { item, part } = splitPath(path);
  const own = citations.filter((citation) => supports(citation) && (item !== null && part === null ? covers(path, citation.field) : citation.field === path));
  if (own.length > 0) return own;
  for (const level of levels(path).slice(1)) {
    const found = citations.filter((citation) => supports(citation) && citation.field === level);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether one of these sources speaks for a value, its item or its list, or for a part of it. */
export const isSupportedBy = (citations: readonly Citation[], path: string, sources: ReadonlySet<string>): boolean =>
  citations.some((citation) => supports(citation) && citation.sourceId !== null && sources.has(citation.sourceId) && (covers(citation.field, path) || covers(path, citation.field)));

export const hasEnough = (citations: readonly Citation[], path: string): boolean =>
  new Set(supportersOf(citations, path).flatMap(({ sourceId }) => sourceId ?? [])).size >= ENOUGH_SOURCES;

/**
 * Citations with those of `added` (all of this path) joined. Who spoke of the item by speaking of its list goes on doing so:
 * else the closer citation would be the only one that counts.
 */
export function joinSupport(citations: readonly Citation[], path: string, added: readonly Citation[]): Citation[] {
  const before = supportersOf(citations, path);
  const carried = added.length === 0 ? [] : before.filter(({ field }) => field !== path && covers(field, path)).map((citation) => identify({ ...citation, id: undefined, field: path }));
  return distinct([...citations, ...carried, ...added]);
}

/** Each id once, as it was given last. */
export const distinct = (citations: readonly Citation[]): Citation[] => [...new Map(citations.map((citation) => [citation.id, citation])).values()];

/** Open disagreements on a path without what these sources said: they agree now, or say something else. */
export function withoutStatements(discrepancies: RecordState["discrepancies"], path: string, sources: ReadonlySet<string>): RecordState["discrepancies"] {
  return discrepancies.flatMap((one) => {
    if (one.field !== path || one.status !== "open" || !one.statements.some(({ sourceId }) => sources.has(sourceId))) return one;
    const statements = one.statements.filter(({ sourceId }) => !sources.has(sourceId));
    return statements.length === 0 ? [] : { ...one, statements };
  });
}
