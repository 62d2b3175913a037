import type { FacetChoice } from "./pipeline-facets.ts";

const SHORT = 12;
/** A list that is little longer than the short one is shown as it is. */
const LONGEST = 18;

/** Of a filter with many choices, the commonest and those that are chosen, in their order. */
export function shortList(choices: readonly FacetChoice[], chosen: readonly string[]): readonly FacetChoice[] {
  if (choices.length <= LONGEST) return choices;
  const commonest = new Set(choices.toSorted((a, b) => b.count - a.count).slice(0, SHORT));
  return choices.filter((choice) => commonest.has(choice) || chosen.includes(choice.value));
}
