import { daysBetween } from "#lib/dates/days.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";

/** A number of days, at least and at most: two figures wherever a date is less precise than a day. */
export type Days = { least: number; most: number };

/**
 * How one date lies to an earlier promise. `within`: it says the same more exactly. `open`: the two overlap, so neither
 * "later" nor "in time" can be said of it; `days` then is by how much it is later at most.
 */
export type Shift = { kind: "same" | "within" | "open"; days: Days } | { kind: "later" | "earlier"; days: Days };

const NONE: Days = { least: 0, most: 0 };

/**
 * By how much `now` lies after `first`, both canonical dates. A promise holds until its last day, so what is later is counted
 * from there; what is earlier, back from its first day.
 */
export function shiftOf(first: string, now: string): Shift {
  const [one, two] = [interval(readPartialDate(first)), interval(readPartialDate(now))];
  if (one.from === two.from && one.until === two.until) return { kind: "same", days: NONE };
  if (two.from >= one.from && two.until <= one.until) return { kind: "within", days: NONE };
  if (two.from > one.until) return { kind: "later", days: { least: daysBetween(one.until, two.from), most: daysBetween(one.until, two.until) } };
  if (two.until < one.from) return { kind: "earlier", days: { least: daysBetween(two.until, one.from), most: daysBetween(two.from, one.from) } };
  return { kind: "open", days: { least: 0, most: Math.max(0, daysBetween(one.until, two.until)) } };
}
