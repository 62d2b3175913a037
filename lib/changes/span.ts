import { readAsOfQuery, SPAN_KEYS } from "#lib/as-of/query.ts";
import { labelDate, labelMoment } from "#lib/dates/label.ts";
import { NOW, type AsOf } from "#lib/db/as-of.ts";

// Two points in time: days, by what is known today, or moments, by what was held here then.

export type SpanKey = (typeof SPAN_KEYS)[number];
export type Span = { by: "day" | "moment"; from: string; to: string; /** Of days: by what was held at this moment. Without it, by what is known today. */ recorded?: string };
export type SpanProblem = { key: SpanKey; value: string; reason: string };
/** `typed` is what the form shows again, right or wrong. Without a span there are problems. */
export type AskedSpan = { span: Span | null; typed: Partial<Record<SpanKey, string>>; problems: SpanProblem[] };

export const USUAL_DAYS = 90;
const DAY_MS = 86_400_000;
const LONGEST = 60;

export const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** What a query asks for; without any, the last `USUAL_DAYS` days. One end that is missing is filled: today or now; as long before as is usual. */
export function readSpan(query: URLSearchParams, now: Date): AskedSpan {
  const typed: AskedSpan["typed"] = {};
  const problems: SpanProblem[] = [];
  for (const key of SPAN_KEYS) {
    const values = query.getAll(key).map((value) => value.trim()).filter(Boolean);
    if (values.length) typed[key] = values.join(", ").slice(0, LONGEST);
    if (values.length > 1) problems.push({ key, value: typed[key] ?? "", reason: "is given more than once" });
  }
  const days = typed.from !== undefined || typed.to !== undefined;
  const moments = typed.recordedFrom !== undefined || typed.recordedTo !== undefined;
  if (problems.length) return { span: null, typed, problems };
  if (days && moments) {
    const key = typed.recordedFrom === undefined ? "recordedTo" : "recordedFrom";
    return { span: null, typed, problems: [{ key, value: typed[key] ?? "", reason: "is a recorded moment beside a day; give two days, or two moments" }] };
  }
  return moments ? momentsOf(typed, now) : daysOf(typed, now);
}

function daysOf(typed: AskedSpan["typed"], now: Date): AskedSpan {
  const problems = (["from", "to"] as const).flatMap((key) => refusal(key, "asOf", typed[key], now));
  if (problems.length) return { span: null, typed, problems };
  const to = typed.to ?? now.toISOString().slice(0, 10);
  return ordered({ by: "day", from: typed.from ?? daysBefore(to, USUAL_DAYS), to }, typed, "from");
}

function momentsOf(typed: AskedSpan["typed"], now: Date): AskedSpan {
  const problems = (["recordedFrom", "recordedTo"] as const).flatMap((key) => refusal(key, "recorded", typed[key], now));
  if (problems.length) return { span: null, typed, problems };
  const to = new Date(typed.recordedTo ?? now);
  const from = new Date(typed.recordedFrom ?? to.getTime() - USUAL_DAYS * DAY_MS);
  return ordered({ by: "moment", from: from.toISOString(), to: to.toISOString() }, typed, "recordedFrom");
}

/** A day is read here as everywhere: what `asOf` and `recorded` refuse is refused. */
function refusal(key: SpanKey, as: "asOf" | "recorded", value: string | undefined, now: Date): SpanProblem[] {
  if (value === undefined) return [];
  return readAsOfQuery(new URLSearchParams({ [as]: value }), now).problems.map(({ reason }) => ({ key, value, reason }));
}

function ordered(span: Span, typed: AskedSpan["typed"], key: SpanKey): AskedSpan {
  if (span.from < span.to) return { span, typed, problems: [] };
  const reason = span.from === span.to ? "is the same as the second: nothing lies between" : "lies after the second; the earlier one goes first";
  return { span: null, typed, problems: [{ key, value: typed[key] ?? span.from, reason }] };
}

export function pointsOf({ by, from, to, ...held }: Span): { from: AsOf; to: AsOf } {
  const recorded = held.recorded ?? null;
  return by === "day" ? { from: { day: from, recorded }, to: { day: to, recorded } } : { from: { ...NOW, recorded: from }, to: { ...NOW, recorded: to } };
}

/** What is held, for what is read of all days at once: at the moment that the span says, or ends with. */
export const heldAt = ({ by, to, recorded }: Span): AsOf => ({ day: null, recorded: by === "day" ? (recorded ?? null) : to });

/** Both ends are named, also where the query that asked for the span left one open. */
export function spanEntries({ by, from, to, recorded }: Span): [string, string][] {
  return by === "day" ? [["from", from], ["to", to], ...(recorded === undefined ? [] : [["recorded", recorded] as [string, string]])] : [["recordedFrom", from], ["recordedTo", to]];
}

export const spanQuery = (span: Span): string => new URLSearchParams(spanEntries(span)).toString();

/** "By what is known today", of days. */
export const knownWords = ({ recorded }: Pick<Span, "recorded">): string => (recorded === undefined ? "by what is known today" : `by what was held here on ${momentWords(recorded)}`);

/** "Between 4 December 2019 and 25 November 2026, by what is known today". */
export function spanWords({ by, from, to, recorded }: Span): string {
  return by === "day" ? `Between ${labelDate(from)} and ${labelDate(to)}, ${knownWords({ recorded })}` : `Between what was held here on ${momentWords(from)} and on ${momentWords(to)}`;
}

/** "3 June 2026, 10:00 UTC". */
export const momentWords = (moment: string): string => `${labelMoment(moment)}, ${moment.slice(11, 16)} UTC`;
