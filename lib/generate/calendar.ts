import { formatPartialDate, type Certainty, type Precision } from "#lib/dates/partial-date.ts";

// The years over which the world was recorded: fixed, as the same seed makes the same world on any day. They lie in the past
// of whoever makes it, since nothing is saved at a moment to come.

const FIRST_MONDAY = Date.UTC(2016, 0, 4, 9);
const DAY_MS = 86_400_000;
export const WEEKS = 520;

/** A set's moment: sets of a week follow each other by seconds. */
export const momentOf = (week: number, setOfWeek: number): Date => new Date(FIRST_MONDAY + week * 7 * DAY_MS + setOfWeek * 1000);

/** Weeks may lie before the first one, or after the last. */
export const yearOf = (week: number): number => new Date(FIRST_MONDAY + week * 7 * DAY_MS).getUTCFullYear();
export const firstWeekOf = (year: number): number => Math.max(0, Math.ceil((Date.UTC(year, 0, 1) - FIRST_MONDAY) / (7 * DAY_MS)));

/** A week as a source states it. */
export function stated(week: number, precision: Precision, certainty: Certainty = "actual"): string {
  const day = new Date(FIRST_MONDAY + week * 7 * DAY_MS);
  const month = day.getUTCMonth() + 1;
  const part = { year: null, half: month <= 6 ? 1 : 2, quarter: Math.ceil(month / 3), month, day: month }[precision];
  return formatPartialDate({ precision, year: day.getUTCFullYear(), part, day: precision === "day" ? day.getUTCDate() : null, certainty });
}
