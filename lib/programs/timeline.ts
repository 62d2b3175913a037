import { interval, readPartialDate, type Certainty, type Precision } from "#lib/dates/partial-date.ts";
import type { ProgramRow } from "./rows.ts";

type Event = ProgramRow["events"][number];

/** A step on the time axis: `left` and `width` in percent of it. The width is all the days that the date can mean. */
export type Mark = { event: Event; date: string; left: number; width: number; precision: Precision; certainty: Certainty };
export type Axis = { from: number; until: number };

/** Guidance without an expected date stands where it was given. */
const dateOf = (event: Event) => event.date ?? (event.kind === "guided" ? event.announced : null);

const DAY_MS = 86_400_000;
const days = (day: string) => Date.parse(day) / DAY_MS;
const yearStart = (year: number) => days(`${year}-01-01`);

/** Whole years around every dated step; null where no step is dated. */
export function timeAxis(rows: readonly ProgramRow[]): Axis | null {
  const spans = rows.flatMap((row) => row.events).flatMap((event) => dateOf(event) ?? []).map((date) => interval(readPartialDate(date)));
  if (spans.length === 0) return null;
  const years = (list: string[]) => list.map((day) => Number(day.slice(0, 4)));
  return { from: Math.min(...years(spans.map((span) => span.from))), until: Math.max(...years(spans.map((span) => span.until))) + 1 };
}

/** Where a day stands on the axis, in percent. */
function place(axis: Axis, day: number): number {
  const start = yearStart(axis.from);
  return ((day - start) / (yearStart(axis.until) - start)) * 100;
}

/** The dated steps of a program on the axis in time order, and those that no source dates. */
export function timelineOf(row: ProgramRow, axis: Axis): { marks: Mark[]; undated: Event[] } {
  const marks = row.events.flatMap((event) => {
    const text = dateOf(event);
    if (text === null) return [];
    const date = readPartialDate(text);
    const { from, until } = interval(date);
    const left = place(axis, days(from));
    return [{ event, date: text, left, width: place(axis, days(until) + 1) - left, precision: date.precision, certainty: date.certainty }];
  });
  return { marks: marks.sort((a, b) => a.left - b.left), undated: row.events.filter((event) => dateOf(event) === null) };
}
