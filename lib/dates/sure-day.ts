import { interval, readPartialDate } from "./partial-date.ts";

/**
 * The first day (`YYYY-MM-DD`) on which something is sure to have happened. `date`: when it did, as precise as is known;
 * `said`: the day by which somebody had said so, for nobody reports what has not happened; `held`: the day on which it was
 * taken down here, after which it is not in question.
 */
export function sureDay(date: string | null, said: string | null, held: string): string {
  const span = date === null ? null : interval(readPartialDate(date));
  const day = span && said !== null ? later(span.from, earlier(span.until, said)) : (span?.until ?? said);
  return day === null ? held : earlier(day, held);
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);
