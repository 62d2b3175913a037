import { today } from "#lib/dates/days.ts";
import { FIRST_YEAR } from "#lib/dates/partial-date.ts";
import { isNow, NOW, type AsOf } from "#lib/db/as-of.ts";

// The parameters by which any address says from where in time it is read: `asOf`, a day; `recorded`, a moment; and `cite`, the
// hash of what the page showed from there when it was cited.

export const AS_OF_KEYS = ["asOf", "recorded", "cite"] as const;
export type AsOfKey = (typeof AS_OF_KEYS)[number];
/** A parameter that could not be read, and why. */
export type AsOfProblem = { key: AsOfKey; value: string; reason: string };

/** What an address asks for; with problems it is now. */
export type Asked = { asOf: AsOf; cite: string | null; problems: AsOfProblem[] };

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/;
const HASH = /^[0-9a-f]{16}$/;
const LONGEST = 60;

/** Of the calendar, also where no record can have one; there is no year 0. */
const isCalendarDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && text >= "0001" && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const lies = (text: string, now: string) => (text > now ? "lies in the future" : text < String(FIRST_YEAR) ? `lies before ${FIRST_YEAR}, and nothing here goes back so far` : null);

/** What a query says; what cannot be read leads to now, and is named. `now` decides what lies in the future. */
export function readAsOfQuery(query: URLSearchParams, now: Date): Asked {
  const problems: AsOfProblem[] = [];
  const read = (key: AsOfKey, refusal: (value: string) => string | null): string | null => {
    const values = query.getAll(key).map((value) => value.trim()).filter(Boolean);
    const reason = values.length > 1 ? "is given more than once" : values.length === 1 ? refusal(values[0] as string) : null;
    if (reason !== null) problems.push({ key, value: values.join(", ").slice(0, LONGEST), reason });
    return values[0] ?? null;
  };
  const present = now.toISOString().slice(0, 10);
  const day = read("asOf", (value) => (isCalendarDay(value) ? lies(value, present) : "is no day; write it as 2019-05-31"));
  const recorded = read("recorded", (value) => {
    const [, date] = MOMENT.exec(value) ?? [];
    if (!date || !isCalendarDay(date) || Number.isNaN(Date.parse(value))) return "is no moment; write it as 2026-06-03T10:00Z";
    return lies(new Date(value).toISOString(), now.toISOString());
  });
  const cite = read("cite", (value) => {
    if (!HASH.test(value)) return "is no hash of a page; it has 16 characters of 0–9 and a–f";
    return recorded === null ? "belongs to a page at a moment, and the address names none" : null;
  });
  if (problems.length) return { asOf: NOW, cite: null, problems };
  return { asOf: { day, recorded: recorded === null ? null : new Date(recorded).toISOString() }, cite, problems };
}

/** What says so in an address. */
export const pointEntries = ({ day, recorded }: AsOf): [AsOfKey, string][] => [
  ...(day === null ? [] : ([["asOf", day]] as [AsOfKey, string][])),
  ...(recorded === null ? [] : ([["recorded", recorded]] as [AsOfKey, string][])),
];

/** A query with the point in time added to it, where it does not say so already. */
export function queryAt(query: string, asOf: AsOf): string {
  const said = new URLSearchParams(query);
  const added = new URLSearchParams(pointEntries(asOf).filter(([key]) => !said.has(key)));
  return [query, added.toString()].filter(Boolean).join("&");
}

/** What is one's own, or has a history of its own, is not read from a point in time. */
const OF_NOW = /^\/(account|desk|sign-in|forgotten|register|reset|invitation|unsubscribe|feeds|api|changes)(?![\w-])|^\/\w+\/[^/]+\/history$/;

/** Whether a page of this path can be read from a point in time. */
export const hasPast = (path: string): boolean => !OF_NOW.test(path);

/** The parameters by which an address of what has changed says from when to when: two days, or two moments. */
export const SPAN_KEYS = ["from", "to", "recordedFrom", "recordedTo"] as const;
/** It is read from there up to now. */
const SINCE = "/changes";
const sinceEntries = ({ day, recorded }: AsOf): [string, string][] => (day !== null ? (day < today() ? [["from", day]] : []) : recorded !== null ? [["recordedFrom", recorded]] : []);

/** An address of this site, read from there. What it says of time already is left. */
export function addressAt(href: string, asOf: AsOf): string {
  const [path = "", hash] = href.split("#");
  const [base = "", text] = path.split("?");
  const query = new URLSearchParams(text);
  const isSince = base === SINCE && !SPAN_KEYS.some((key) => query.has(key));
  if (isNow(asOf) || !href.startsWith("/") || !(hasPast(base) || isSince)) return href;
  for (const [key, value] of isSince ? sinceEntries(asOf) : pointEntries(asOf)) if (!query.has(key)) query.set(key, value);
  return `${base}${query.size ? "?" : ""}${query}${hash === undefined ? "" : `#${hash}`}`;
}
