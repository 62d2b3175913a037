import type { Days, Shift } from "./shift.ts";

const MONTH = 365.25 / 12;
/** Months are of unequal length: 1 February to 1 March is one. */
const GRACE = 3;
const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function monthsWords(months: number): string {
  if (months < 24) return many(months, "month");
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return rest === 0 ? many(years, "year") : `${many(years, "year")} ${many(rest, "month")}`;
}

/** "9 days", "5 weeks", "4 months", "2 years 3 months": whole ones that have passed. */
export function spanWords(days: number): string {
  if (days < 14) return many(days, "day");
  if (days < 60) return many(Math.floor(days / 7), "week");
  return monthsWords(Math.floor((days + GRACE) / MONTH));
}

/** "23 days" where both are known to the day; else in whole months: "3 to 5 months", "up to 12 months". */
export function daysWords({ least, most }: Days): string {
  if (least === most) return spanWords(least);
  const [from, to] = [Math.round(least / MONTH), Math.round(most / MONTH)];
  if (to === 0) return "less than a month";
  if (from === 0) return `up to ${monthsWords(to)}`;
  if (from === to) return `about ${monthsWords(from)}`;
  return to < 24 ? `${from} to ${to} months` : `${monthsWords(from)} to ${monthsWords(to)}`;
}

/** "at least 2 months" where the promise was less precise than a day. */
export const atLeastWords = ({ least, most }: Days): string => (least === most ? spanWords(least) : `at least ${spanWords(least)}`);

/** How far a date has moved from the one given first. */
export function shiftWords({ kind, days }: Shift): string {
  switch (kind) {
    case "same":
      return "unchanged";
    case "within":
      return "more exact";
    case "open":
      return days.most === 0 ? "widened to earlier" : `perhaps later, by ${spanWords(days.most)} at most`;
    default:
      return `${daysWords(days)} ${kind}`;
  }
}
