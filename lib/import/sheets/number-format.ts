import type { Precision } from "#lib/dates/partial-date.ts";

/** How precise a date is that a cell shows: what its format shows of it. Null: the format shows no date. */
export type DateFormat = Extract<Precision, "day" | "month" | "year"> | "time" | null;

/** The formats that every spreadsheet knows by number and that show dates; those of East Asia differ by language. */
const BUILT_IN: Record<number, DateFormat> = {
  14: "day", 15: "day", 16: "day", 17: "month", 18: "time", 19: "time", 20: "time", 21: "time", 22: "day",
  27: "day", 28: "day", 29: "day", 30: "day", 31: "day", 32: "time", 33: "time", 34: "time", 35: "time", 36: "day",
  45: "time", 46: "time", 47: "time", 50: "day", 51: "day", 52: "day", 53: "day", 54: "day", 55: "day", 56: "day", 57: "day", 58: "day",
};

/**
 * Reads a number format. Whoever types "May 2019" gets the first of May, shown as mmm-yy: the format is all that is left of
 * what was meant, so a date is no more precise than what its format shows.
 */
export function dateFormatOf(id: number, code: string | undefined): DateFormat {
  if (code === undefined) return BUILT_IN[id] ?? null;
  // Texts in quotes, signs behind a backslash, spaces and fillers, colours and languages are no part of the pattern.
  const [positive = ""] = code.split(";");
  const bare = positive.replaceAll(/"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  if (/general|^@$|[#0?]/.test(bare.replaceAll(/s[.,]0+/g, "s"))) return null;
  const isTime = /[hs]|am\/pm|a\/p/.test(bare);
  const hasDay = /d/.test(bare);
  const hasYear = /[yeg]/.test(bare.replaceAll(/am\/pm|a\/p/g, ""));
  // Beside hours or seconds, m is for minutes.
  const months = bare.replaceAll(/\[m+\]|h+[^a-z]*m+|m+[^a-z]*s+/g, "");
  const hasMonth = /m/.test(months.replaceAll(/am\/pm/g, ""));
  if (hasDay) return "day";
  if (hasMonth && hasYear) return "month";
  if (hasYear) return "year";
  return isTime ? "time" : hasMonth ? "month" : null;
}
