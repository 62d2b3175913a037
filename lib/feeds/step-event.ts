import { labelDate } from "#lib/dates/label.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { siteOrigin } from "#lib/env.ts";
import { lastAddress } from "#lib/history/last-address.ts";
import type { ProgramStatus, Stage, StageEventKind } from "#lib/db/generated/enums.ts";
import { recordAddress } from "#lib/records/address.ts";
import type { CitationView } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { precisionWords, sourcesLine } from "./event-words.ts";
import { eventUid } from "./event-uid.ts";
import type { CalendarEvent } from "./subject.ts";

export type DatedStep = {
  recordId: string;
  id: string;
  kind: StageEventKind;
  stage: Stage;
  status: ProgramStatus | null;
  date: string;
  announced: string | null;
  note: string | null;
  /** Read from a day in the past: its date may have passed by then or not. */
  open: unknown;
  slug: string;
  title: string;
  version: number;
  changedAt: Date;
  sources: readonly CitationView[];
  /** The record no longer dates it, or no longer has it. */
  withdrawn: boolean;
  /** When the record itself was deleted, which leaves it as it was. */
  deletedAt: Date | null;
};

/** A step of a program in a calendar. A date that is no day is a span, and title and text say how much of it is known. */
export function stepEvent(step: DatedStep): CalendarEvent {
  const { recordId, id, kind, stage, title, slug, version, changedAt, withdrawn, deletedAt } = step;
  const date = readPartialDate(step.date);
  const what = `${STAGE_EVENT_KINDS.label(kind)} ${STAGES.label(stage)}`;
  const shown = date.precision === "day" && date.certainty === "actual" ? "" : ` (${labelDate(step.date)})`;
  return {
    uid: eventUid(recordId, id),
    title: `${title}: ${what}${shown}`,
    ...interval(date),
    text: text(step, what),
    link: deletedAt ? siteOrigin() + lastAddress("program", slug, deletedAt) : recordAddress("program", slug),
    sequence: version,
    changedAt,
    standing: withdrawn || deletedAt ? "withdrawn" : kind === "guided" || step.open ? "expected" : "happened",
  };
}

function text({ date, announced, status, note, open, sources, withdrawn, deletedAt }: DatedStep, what: string): string {
  const lines = [
    withdrawn && "No longer stated: the record had this date once.",
    deletedAt && "The program has been deleted here: this was its date.",
    `${what}: ${labelDate(date)}.`,
    open ? "It may not have passed by the day as of which this is read." : null,
    precisionWords(date),
    announced && `Announced: ${labelDate(announced)}.`,
    status && `Status since then: ${PROGRAM_STATUSES.label(status)}.`,
    note,
    sourcesLine(sources),
  ];
  return lines.filter(Boolean).join("\n");
}
