import { comparePartialDates } from "#lib/dates/compare.ts";
import { readPartialDate } from "#lib/dates/partial-date.ts";

/** The order of time; what has no date comes last. */
export function inTime(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return comparePartialDates(readPartialDate(a), readPartialDate(b));
}
