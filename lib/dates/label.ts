import { readPartialDate, type PartialDate } from "./partial-date.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function words(date: PartialDate, months: string[]): string {
  const { year, part, day } = date;
  if (date.precision === "year") return `${year}`;
  if (date.precision === "half" || date.precision === "quarter") return `${date.precision === "half" ? "H" : "Q"}${part} ${year}`;
  const month = months[(part ?? 1) - 1];
  return date.precision === "month" ? `${month} ${year}` : `${day} ${month} ${year}`;
}

const CERTAINTY = { actual: "", guided: ", expected", inferred: ", inferred" };

/** "31 May 2019", "H1 2026, expected", "2016, inferred": never more precise than the source; months in full or in three letters. */
export function labelDate(text: string, months: "full" | "short" = "full"): string {
  const date = readPartialDate(text);
  return words(date, months === "full" ? MONTHS : SHORT) + CERTAINTY[date.certainty];
}

/** In three-letter months and without the certainty, for a narrow column that marks certainty otherwise. */
export function shortDate(text: string): string {
  return words(readPartialDate(text), SHORT);
}

const DAY_TIME = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A moment that Phaseline recorded, as a day in UTC. */
export function labelMoment(moment: Date | string, months: "full" | "short" = "full"): string {
  const day = new Date(moment);
  return months === "full" ? DAY_TIME.format(day) : shortDate(day.toISOString().slice(0, 10));
}
