import { parsePartialDate } from "#lib/dates/partial-date.ts";
import { readTypedDate } from "#lib/dates/typed-date.ts";
import type { DateOrder } from "./request.ts";

/** What a cell says of a date; `either`: it can be read in two ways, and only who wrote it knows which. */
export type ReadDate = { date: string } | { problem: string } | { either: Record<DateOrder, string> };

const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?$/i;
const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
/** As the registries of some countries write it, and some tables. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** What spreadsheets make of a month and a year, or of a day and a month. */
const SHORT_MONTH = /^(?:\d{1,2}[- ][a-z]{3}|[a-z]{3}[- ]\d{2})$/i;
const two = (figures: string) => figures.padStart(2, "0");

/** Reads a date as people type it into a table. The time of day is passed over. `order`: what was said of the column. */
export function readSheetDate(typed: string, order: DateOrder | null): ReadDate {
  const text = typed.normalize("NFKC").trim().replace(TIME, "").replaceAll(/(\d{4}) ?年(?: ?(\d{1,2}) ?月)?(?: ?(\d{1,2}) ?[日号])?/g, eastAsian);
  const compact = text.replace(COMPACT, "$1-$2-$3");
  if (compact !== text && parsePartialDate(compact)) return { date: compact };
  if (SHORT_MONTH.test(text)) return { problem: "It may be a month and a year, or a day of a month. Write a month as 2019-04, and a day as 2019-04-19." };
  const match = FIGURES.exec(text);
  if (match) {
    const [, first = "", , second = "", year = ""] = match;
    const readings = { day: `${year}-${two(second)}-${two(first)}`, month: `${year}-${two(first)}-${two(second)}` };
    const isEither = readings.day !== readings.month && parsePartialDate(readings.day) && parsePartialDate(readings.month);
    if (isEither) return order ? { date: readings[order] } : { either: readings };
  }
  if (/^\d{5,6}(?:\.\d+)?$/.test(text)) return { problem: "It is a number. In a spreadsheet it may be shown as a date; written out it is none." };
  return readTypedDate(text);
}

const eastAsian = (_: string, year: string, month?: string, day?: string): string => [year, month && two(month), day && two(day)].filter(Boolean).join("-");

/** Which order a date in figures can only have: 31/05/2019 has the day first. Null where it has both, or none. */
export function onlyOrder(typed: string): DateOrder | null {
  const match = FIGURES.exec(typed.normalize("NFKC").trim().replace(TIME, ""));
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  return first > 12 && second <= 12 ? "day" : second > 12 && first <= 12 ? "month" : null;
}
