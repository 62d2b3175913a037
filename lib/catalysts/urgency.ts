import { daysBetween } from "#lib/dates/days.ts";
import { interval, readPartialDate, type PartialDate, type Precision } from "#lib/dates/partial-date.ts";
import { CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import { atLeastWords, daysWords, spanWords } from "./delay-words.ts";
import type { Standing } from "./state.ts";

/** How pressing it is, for a colour that goes with the words. */
export type Urgency = "overdue" | "soon" | "ahead" | "done";

const SOON_DAYS = 92;
const PERIOD: Record<Exclude<Precision, "day">, { noun: string; months: number }> = {
  month: { noun: "month", months: 1 },
  quarter: { noun: "quarter", months: 3 },
  half: { noun: "half-year", months: 6 },
  year: { noun: "year", months: 12 },
};

export function urgencyOf({ state, expected }: Standing, today: string): Urgency {
  if (state === "overdue") return "overdue";
  if (state === "due") return "soon";
  if (state === "upcoming" && expected !== null) return daysBetween(today, interval(readPartialDate(expected)).from) <= SOON_DAYS ? "soon" : "ahead";
  return state === "undated" ? "ahead" : "done";
}

/** "in 3 weeks", "this quarter", "overdue by at least 2 months", "late by 3 to 5 months". */
export function urgencyWords(standing: Standing, today: string): string {
  const { state, expected, shift, overdue } = standing;
  if (state === "overdue" && overdue) return `overdue by ${atLeastWords(overdue)}`;
  if ((state === "due" || state === "upcoming") && expected !== null) return whenWords(readPartialDate(expected), today);
  if ((state === "late" || state === "early") && shift) return `${state} by ${daysWords(shift.days)}`;
  return CATALYST_STATES.label(state).toLowerCase();
}

/** An open date, seen from a day on or before its last. */
function whenWords(date: PartialDate, today: string): string {
  const { from } = interval(date);
  const days = daysBetween(today, from);
  if (date.precision === "day") return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${spanWords(days)}`;
  const { noun, months } = PERIOD[date.precision];
  const ahead = periodsBetween(today, from, months);
  if (ahead <= 0) return `this ${noun}`;
  return ahead === 1 ? `next ${noun}` : `in ${spanWords(days)} at the earliest`;
}

/** How many periods of so many months lie between the one that a day is in and the one that another is in. */
function periodsBetween(day: string, other: string, months: number): number {
  const period = (text: string) => Math.floor((Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1) / months);
  return period(other) - period(day);
}
