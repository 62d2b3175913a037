import { labelDate } from "./label.ts";
import { formatPartialDate, interval, parsePartialDate, type Certainty } from "./partial-date.ts";

/** What was understood, in its canonical form; or why nothing was. */
export type TypedDate = { date: string } | { problem: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };
const HOW = "Write it as 31 May 2019, May 2019, Q3 2026, H1 2026 or 2019; with “expected” or “inferred” where it is.";

const SIGNS: [RegExp, Certainty][] = [
  [/^(?:~|≈|c\.|ca\.?|circa|about|around|approximately|inferred)\s*/i, "inferred"],
  [/[\s,]*(?:\(inferred\)|inferred|\?)$/i, "inferred"],
  [/^(?:expected|guided|planned|guidance)\s*:?\s*/i, "guided"],
  [/[\s,]*(?:\(expected\)|expected|\(guided\)|guided|\(guidance\)|\(planned\)|e)$/i, "guided"],
];

/** Reads a date as a person writes it. Nothing is guessed: what can be read in two ways is refused, with both readings. */
export function readTypedDate(text: string): TypedDate {
  let rest = text.normalize("NFKC").trim().replaceAll(/\s+/g, " ");
  const signs = new Set<Certainty>();
  for (const [sign, certainty] of SIGNS) {
    const bare = rest.replace(sign, "");
    // The year alone may stand before a lone "e": 2026e.
    if (bare !== rest && bare !== "") {
      rest = bare;
      signs.add(certainty);
    }
  }
  if (signs.size > 1) return { problem: "A date is expected or inferred, not both." };
  const [certainty = "actual"] = signs;
  const read = readParts(rest.toLowerCase());
  if ("problem" in read) return read;
  const date = parsePartialDate(read.date);
  if (!date) return { problem: `There is no such date. ${HOW}` };
  return { date: formatPartialDate({ ...date, certainty }) };
}

const two = (n: number) => String(n).padStart(2, "0");

function monthNumber(word: string): number {
  const bare = word.replace(/\.$/, "");
  const short = MONTHS.indexOf(bare === "sept" ? "sep" : bare);
  return (short >= 0 ? short : FULL.indexOf(bare)) + 1;
}

function readParts(text: string): TypedDate {
  const given = (date: string): TypedDate => ({ date });
  if (/^\d{4}$/.test(text) || parsePartialDate(text.toUpperCase())) return given(text.toUpperCase());
  return readPeriod(text) ?? readWords(text) ?? readFigures(text) ?? { problem: vague(text) ?? HOW };
}

/** Quarters and halves: Q3 2026, 3Q 2026, 2026 Q3, 2H26, Q3 ’26, third quarter of 2026, first half 2026. */
function readPeriod(text: string): TypedDate | null {
  const match =
    /^(?<letter>[qh]) ?(?<part>\d)[ ,/-]*(?:of )?(?<year>\d{4}|['’]?\d{2})$/.exec(text) ??
    /^(?<part>\d) ?(?<letter>[qh])[ ,/-]*(?:of )?(?<year>\d{4}|['’]?\d{2})$/.exec(text) ??
    /^(?<year>\d{4})[ ,/-]*(?<letter>[qh]) ?(?<part>\d)$/.exec(text) ??
    /^(?:the )?(?<ordinal>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (?<letter>quarter|half)(?: of|,)? (?<year>\d{4})$/.exec(text);
  if (!match?.groups) return null;
  const { letter = "", part, ordinal = "", year = "" } = match.groups;
  const half = letter.startsWith("h");
  const number = part ? Number(part) : half && ordinal === "last" ? 2 : (ORDINALS[ordinal] ?? Number(ordinal[0]));
  if (number < 1 || number > (half ? 2 : 4)) return { problem: half ? "A year has two halves, H1 and H2." : "A year has four quarters, Q1 to Q4." };
  // As companies write what they expect; nobody means another century by it.
  const whole = year.length === 4 ? year : `20${year.slice(-2)}`;
  return { date: `${whole}-${half ? "H" : "Q"}${number}` };
}

/** With the month as a word: 31 May 2019, May 31st, 2019, May 2019, 2019 May. */
function readWords(text: string): TypedDate | null {
  const match =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ .-]+(?:of )?(?<month>[a-z]{3,9}\.?)[ ,-]+(?<year>\d{4})$/.exec(text) ??
    /^(?<month>[a-z]{3,9}\.?) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/.exec(text) ??
    /^(?<month>[a-z]{3,9}\.?)[ ,-]+(?:of )?(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})[ ,-]+(?<month>[a-z]{3,9}\.?)(?:[ -]+(?<day>\d{1,2}))?$/.exec(text);
  const month = monthNumber(match?.groups?.month ?? "");
  if (!match?.groups || month === 0) return null;
  const { day, year } = match.groups;
  return { date: `${year}-${two(month)}${day ? `-${two(Number(day))}` : ""}` };
}

/** In figures alone. Day and month are told apart only where one of them can be nothing else. */
function readFigures(text: string): TypedDate | null {
  const ordered = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text);
  if (ordered) return { date: `${ordered[1]}-${two(Number(ordered[2]))}-${two(Number(ordered[3]))}` };
  const monthFirst = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (monthFirst) return { date: `${monthFirst[2]}-${two(Number(monthFirst[1]))}` };
  const yearFirst = /^(\d{4})[./](\d{1,2})$/.exec(text);
  if (yearFirst) return { date: `${yearFirst[1]}-${two(Number(yearFirst[2]))}` };
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!match) return /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text) ? { problem: "The year needs four figures, and the month is best written as a word: 3 April 2019." } : null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), match[3]];
  const readings = [...new Set([`${year}-${two(second)}-${two(first)}`, `${year}-${two(first)}-${two(second)}`])].filter((reading) => parsePartialDate(reading));
  const [one, other] = readings;
  if (one && other) return { problem: `It can mean ${labelDate(one)} or ${labelDate(other)}: write the month as a word.` };
  return one ? { date: one } : { problem: "There is no such day." };
}

/** Words for a part of a year that nobody agrees on. */
function vague(text: string): string | null {
  const match = /\b(early|mid|late|beginning|start|end|middle|spring|summer|autumn|fall|winter)\b/.exec(text);
  if (!match) return /^\d{2}$/.test(text) ? "The year needs four figures." : null;
  return `“${match[1]}” is no period with a first and a last day: write the quarter or half that it stands for, as Q1 2026 or H2 2026.`;
}

/** "Q3 2026, expected: 1 July 2026 to 30 September 2026", to be shown beside what was typed. */
export function explainDate(canonical: string): string {
  const date = parsePartialDate(canonical);
  if (!date) return "";
  const { from, until } = interval(date);
  return from === until ? labelDate(canonical) : `${labelDate(canonical)}: ${labelDate(from, "short")} to ${labelDate(until, "short")}`;
}
