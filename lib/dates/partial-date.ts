export type Precision = "day" | "month" | "quarter" | "half" | "year";
export type Certainty = "actual" | "guided" | "inferred";

/** A date as precise as its source: `part` is the month, quarter or half; `day` is there for precision "day" alone. */
export type PartialDate = { precision: Precision; year: number; part: number | null; day: number | null; certainty: Certainty };

const PATTERN = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?(?: (guided|inferred))?$/;
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2200;

// By hand: imports read dates by the million.
const pad = (n: number) => (n < 10 ? `0${n}` : String(n));
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] as number));

/**
 * Reads the canonical form: `2019`, `2019-H1`, `2019-Q3`, `2019-05`, `2019-05-31`, each with ` guided` or ` inferred`
 * behind it where it is not actual. Null where the text is none of these or names no real day.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const certainty = (match[6] ?? "actual") as Certainty;
  if (match[4]) return { precision: "quarter", year, part: Number(match[4]), day: null, certainty };
  if (match[5]) return { precision: "half", year, part: Number(match[5]), day: null, certainty };
  if (!match[2]) return { precision: "year", year, part: null, day: null, certainty };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (!match[3]) return { precision: "month", year, part: month, day: null, certainty };
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { precision: "day", year, part: month, day, certainty };
}

/** The canonical form; the inverse of `parsePartialDate`. */
export function formatPartialDate(date: PartialDate): string {
  const part = {
    year: "",
    half: `-H${date.part}`,
    quarter: `-Q${date.part}`,
    month: `-${pad(date.part ?? 0)}`,
    day: `-${pad(date.part ?? 0)}-${pad(date.day ?? 0)}`,
  }[date.precision];
  return `${date.year}${part}${date.certainty === "actual" ? "" : ` ${date.certainty}`}`;
}

/** For text that came out of the database, where only canonical dates are. */
export function readPartialDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`"${text}" is no canonical partial date`);
  return date;
}

/** First and last day that the date can mean, as `YYYY-MM-DD`. */
export function interval(date: PartialDate): { from: string; until: string } {
  const { year, part } = date;
  if (date.precision === "day") {
    const day = `${year}-${pad(part ?? 0)}-${pad(date.day ?? 0)}`;
    return { from: day, until: day };
  }
  const span = { year: 12, half: 6, quarter: 3, month: 1 }[date.precision];
  const first = date.precision === "year" ? 1 : ((part ?? 1) - 1) * span + 1;
  const last = first + span - 1;
  return { from: `${year}-${pad(first)}-01`, until: `${year}-${pad(last)}-${pad(daysInMonth(year, last))}` };
}
