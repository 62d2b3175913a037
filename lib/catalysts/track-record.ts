import type { CatalystState } from "#lib/vocabularies/catalysts.ts";
import { CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import type { Days } from "./shift.ts";
import type { Standing } from "./state.ts";

export type TrackRecord = {
  counts: { state: CatalystState; n: number }[];
  /** How late what was late came: the median, and from the least to the most. Each is at least and at most, as the dates allow. */
  late: { median: Days; range: Days } | null;
};

/** The middle value; of an even number the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** What became of what was expected, counted; nothing is weighed or added up into one figure. */
export function trackRecord(standings: readonly Pick<Standing, "state" | "shift">[]): TrackRecord {
  const counts = CATALYST_STATES.values.map((state) => ({ state, n: standings.filter((one) => one.state === state).length })).filter(({ n }) => n > 0);
  const late = standings.flatMap(({ state, shift }) => (state === "late" && shift ? [shift.days] : []));
  if (late.length === 0) return { counts, late: null };
  const [least, most] = [late.map((days) => days.least), late.map((days) => days.most)];
  return { counts, late: { median: { least: Math.round(median(least)), most: Math.round(median(most)) }, range: { least: Math.min(...least), most: Math.max(...most) } } };
}
