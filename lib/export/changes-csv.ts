import { agreementDate } from "#lib/changes/agreement-date.ts";
import { PARTNERSHIP_CHANGES, PROGRAM_CHANGES, standingWords } from "#lib/changes/change-words.ts";
import type { ShownChanges } from "#lib/changes/changes-list.ts";
import { groupChanges } from "#lib/changes/group-changes.ts";
import { spanQuery, type Span } from "#lib/changes/span.ts";
import { siteOrigin } from "#lib/env.ts";
import { revisionHref } from "#lib/history/revision-href.ts";
import { eventFields, standingFields } from "#lib/programs/event-fields.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { toCsv } from "./csv.ts";

const HEADINGS = ["Company", "Change", "Of", "Before", "After", "By way of", "Who says so", "Address", "Span"];
const NOT_STATED = "not stated";

/** A change a line: programs, agreements, then the values that were corrected. */
export function changesCsv(list: ShownChanges, span: Span, bom: boolean): string {
  const notes = new Footnotes(list.citations);
  const between = spanQuery(span);
  const saidOf = (record: string, fields: readonly string[]) =>
    [...new Set(fields.flatMap((field) => notes.of(record, field)).map(({ source, locator }) => (source ? [source.title, locator].filter(Boolean).join(", ") : "unsourced")))].join("; ") || NOT_STATED;
  const groups = groupChanges(list).flatMap(({ name, programs, partnerships }) => [
    ...programs.map(({ kind, row, before, after, steps }) => [
      name,
      PROGRAM_CHANGES.label(kind),
      row.title,
      standingWords(before, "not there yet"),
      standingWords(after, "held no longer"),
      steps.map((step) => `${step.kind === "reached" ? "" : `${step.kind} `}${STAGES.label(step.stage)} (${step.date ?? "not dated"})`).join("; "),
      saidOf(row.id, [...standingFields(row), ...steps.flatMap(({ id }) => eventFields(id, "kind", "stage", "date"))]),
      `${siteOrigin()}/programs/${row.slug}`,
      between,
    ]),
    ...partnerships.map(({ kind, row }) => [name, PARTNERSHIP_CHANGES.label(kind), row.title, "", agreementDate({ kind, row }).date ?? NOT_STATED, "", saidOf(row.id, ["title", "signed", "start", "end"]), `${siteOrigin()}/partnerships/${row.slug}`, between]),
  ]);
  const corrected = list.corrected.revisions.flatMap((revision) =>
    revision.changes.map(({ label, item, before, after }) => [
      "",
      "Value corrected",
      [revision.record.title, label, item].filter(Boolean).join(": "),
      before.words ?? NOT_STATED,
      after.words ?? NOT_STATED,
      "",
      after.sources.map(({ title, locator }) => [title ?? "unsourced", locator].filter(Boolean).join(", ")).join("; ") || NOT_STATED,
      siteOrigin() + revisionHref(revision),
      between,
    ]),
  );
  return toCsv(HEADINGS, [...groups, ...corrected], { bom });
}
