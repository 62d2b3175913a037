import { formatPartialDate, parsePartialDate } from "#lib/dates/partial-date.ts";
import type { DateFormat } from "./number-format.ts";

const DAY = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** The first spreadsheets took 1900 for a leap year: number 60 is a day that never was, and those before it stand one off. */
const NO_DAY = 60;

/** A day by its number, as precise as the cell's format shows it; null where the number is no date. */
export function excelDate(serial: number, format: Exclude<DateFormat, null>, isFrom1904: boolean): string | null {
  const day = Math.floor(serial);
  if (format === "time" || !Number.isFinite(serial) || day < (isFrom1904 ? 0 : 1) || day > 3_000_000 || (!isFrom1904 && day === NO_DAY)) return null;
  const moment = isFrom1904 ? FROM_1904 + day * DAY : FROM_1900 + (day < NO_DAY ? day + 1 : day) * DAY;
  const date = parsePartialDate(new Date(moment).toISOString().slice(0, 10));
  if (!date) return null;
  return formatPartialDate({ ...date, precision: format, part: format === "year" ? null : date.part, day: format === "day" ? date.day : null });
}
