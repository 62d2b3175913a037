import { certaintyWords } from "#lib/catalysts/certainty-words.ts";
import { ORIGIN_WORDS } from "#lib/catalysts/origin-words.ts";
import type { CatalystRow, StatementView } from "#lib/catalysts/rows.ts";
import { subjectsOf } from "#lib/catalysts/subjects.ts";
import { labelDate } from "#lib/dates/label.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { siteOrigin } from "#lib/env.ts";
import type { CitationView } from "#lib/records/footnotes.ts";
import { CATALYST_KINDS } from "#lib/vocabularies/catalysts.ts";
import { precisionWords, sourcesLine } from "./event-words.ts";
import { eventUid } from "./event-uid.ts";
import type { CalendarEvent } from "./subject.ts";

/**
 * An expected event, the present version of the record that it is kept in, and who says what is said of it. `gone`: what a record
 * that has been deleted was called.
 */
export type DatedCatalyst = { row: CatalystRow; version: number; changedAt: Date; gone: string | null; sources: readonly CitationView[] };

type Dated = { outcome: { date: string | null } | null; statements: readonly { date: string | null }[] };

/** When it happened, else the date that was said last; null where there never was one. */
export const eventDate = ({ outcome, statements }: Dated): string | null => outcome?.date ?? statements.findLast(({ date }) => date !== null)?.date ?? null;

/**
 * An expected event in a calendar. It is the same one whatever is said of it later; nothing in it changes with the day. One
 * that was given up, or that has no date any more, stands where it stood last.
 */
export function catalystEvent({ row, version, changedAt, gone, sources }: DatedCatalyst, text: string): CalendarEvent {
  const date = readPartialDate(text);
  const subjects = subjectsOf(row);
  const [first, ...others] = subjects.length || gone === null ? subjects : [{ title: gone }];
  // An agreement's end has the agreement in its title.
  const of = first && !row.title.includes(first.title) ? `${first.title}${others.length ? ` and ${others.length} more` : ""}: ` : "";
  const shown = date.precision === "day" && date.certainty === "actual" ? "" : ` (${labelDate(text)})`;
  const standing = standingOf(row);
  return {
    uid: eventUid(row.recordId, ["expected", row.id.slice(row.recordId.length).trim()].filter(Boolean).join("/")),
    title: `${of}${row.title}${shown}`,
    ...interval(date),
    text: words(row, text, { standing, gone: gone !== null }, sources),
    link: siteOrigin() + row.href,
    sequence: version,
    changedAt,
    standing,
  };
}

function standingOf({ outcome, standing }: CatalystRow): CalendarEvent["standing"] {
  if (outcome) return outcome.kind === "happened" ? "happened" : "dropped";
  return standing.expected === null ? "withdrawn" : "expected";
}

const STANDING: Record<CalendarEvent["standing"], string> = {
  happened: "It happened",
  expected: "Expected",
  dropped: "It was given up, or became impossible",
  withdrawn: "No date is given any more; this was the last one",
};

const GONE = "The record that said so has been deleted here; this was its date";

function words({ kind, origin, outcome, statements }: CatalystRow, date: string, { standing, gone }: { standing: CalendarEvent["standing"]; gone: boolean }, sources: readonly CitationView[]): string {
  const dated = outcome?.date === date;
  const said = statements.length > 1 || dated ? `Dates said: ${statements.map(saidWords).join("; ")}.` : null;
  const lines = [
    `${CATALYST_KINDS.label(kind)}${ORIGIN_WORDS[origin] ? `, ${ORIGIN_WORDS[origin]}` : ""}.`,
    `${gone ? GONE : STANDING[standing]}${standing === "happened" && !dated ? ", no source says when; it was expected" : ""}: ${labelDate(date)}${standing === "expected" ? certainty(statements.at(-1), origin) : ""}.`,
    precisionWords(date),
    outcome?.note,
    said,
    sourcesLine(sources),
  ];
  return lines.filter(Boolean).join("\n");
}

const certainty = (statement: StatementView | undefined, origin: CatalystRow["origin"]) => (statement ? ` (${certaintyWords(statement.certainty, origin).toLowerCase()})` : "");

function saidWords({ date, said, recorded, note }: StatementView): string {
  const when = said === null ? "" : `, ${recorded ? "recorded" : "said"} ${labelDate(said)}`;
  return `${date === null ? (note ?? "no date") : labelDate(date)}${when}`;
}
