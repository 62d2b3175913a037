import { interval, type Certainty, type PartialDate } from "./partial-date.ts";

const CERTAINTY_ORDER: Record<Certainty, number> = { actual: 0, inferred: 1, guided: 2 };
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A total order: by the latest day the date can mean, then the earliest, then certainty. A date that lies wholly
 * before another comes before it.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const [one, two] = [interval(a), interval(b)];
  return (
    compareText(one.until, two.until) ||
    compareText(one.from, two.from) ||
    CERTAINTY_ORDER[a.certainty] - CERTAINTY_ORDER[b.certainty]
  );
}

/** Whether the date lies on or before `day` (`YYYY-MM-DD`): an imprecise date may leave it open. */
export function isOnOrBefore(date: PartialDate, day: string): "yes" | "no" | "unknown" {
  const { from, until } = interval(date);
  if (until <= day) return "yes";
  return from > day ? "no" : "unknown";
}
