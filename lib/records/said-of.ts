import { covers, splitPath } from "./field-path.ts";
import type { Citation } from "./state.ts";

type Said = Pick<Citation, "field" | "stance">;

/**
 * Who speaks of what is held under a path. A part of an item is supported by those who speak of it alone; where there are
 * none, by those who speak of its item, else of its list: a source of the whole item does not say what somebody else is
 * cited for. Who contradicts it does, however wide. Of a field, a list or an item: all who speak of it, or of a part.
 */
export function saidOf<Row extends Said>(citations: readonly Row[], path: string): Row[] {
  const related = citations.filter(({ field }) => covers(field, path) || covers(path, field));
  const { field: list, item, part } = splitPath(path);
  if (part === null) return related;
  const closest = [path, `${list}.${item}`, list].find((place) => related.some(({ field, stance }) => field === place && stance === "supports"));
  return related.filter(({ field, stance }) => field === closest || stance === "contradicts");
}
