import { programName } from "#components/pipeline/program-name.ts";
import { STAGE_GROUP } from "#components/pipeline/stage-group.ts";
import { cite } from "#components/records/cite.tsx";
import { html, type Html } from "#components/ui/html.ts";
import { addressAt } from "#lib/as-of/query.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import { labelDate } from "#lib/dates/label.ts";
import { PROGRAM_CHANGES, standingWords } from "#lib/changes/change-words.ts";
import type { ProgramChangeRow } from "#lib/changes/read-changes.ts";
import { pointsOf, type Span } from "#lib/changes/span.ts";
import { eventFields, standingFields } from "#lib/programs/event-fields.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { STAGES, STAGE_EVENT_KINDS } from "#lib/vocabularies/stages.ts";

const COLUMNS = STAGES.values.length;

/** One program that changed: its name and an arrow over the stages, and under it what it was, is, and came by. */
export function changeRow(change: ProgramChangeRow, span: Span, notes: Footnotes): Html {
  const { kind, row, before, after, was, steps } = change;
  const to = after ? (was && was.stage === row.stage && was.status === row.status && was.guidedStage === row.guidedStage ? [] : standingFields(row)) : [];
  return html`<tr><th scope="row" rowspan="2"><span class="change-kind" data-kind="${kind}">${PROGRAM_CHANGES.label(kind)}</span> ${after ? programName(row, notes) : goneName(change, span)}</th>${arrow(change)}</tr>
<tr class="change-said"><td colspan="${COLUMNS}"><span class="sr-only">before: </span>${standingWords(before, "not there yet")}${was && cite(notes, row.id, standingFields(was))} <span aria-hidden="true">→</span><span class="sr-only">, after: </span> <b>${standingWords(after, "held no longer")}</b>${cite(notes, row.id, to)}${steps.length > 0 && html`<span class="change-steps">${steps.map((step) => stepWords(step, row.id, notes))}</span>`}</td></tr>`;
}

/** What is gone is read from where it still was. */
function goneName({ row }: ProgramChangeRow, span: Span): Html {
  return html`<a class="chart-program" href="${addressAt(`/programs/${row.slug}`, pointsOf(span).from)}">${row.title}</a>`;
}

function stepWords(step: ProgramChangeRow["steps"][number], record: string, notes: Footnotes): Html {
  const said = `${step.kind === "reached" ? "" : `${STAGE_EVENT_KINDS.label(step.kind).toLowerCase()}: `}${STAGES.label(step.stage)}`;
  const date = step.date ?? null;
  return html` <span>${said} <i>${date ? labelDate(date, "short") : "not dated"}</i>${cite(notes, record, eventFields(step.id, "kind", "stage", "date", "status"))}</span>`;
}

const reach = (stage: Stage | null | undefined): number => (stage ? STAGES.order(stage) + 1 : 0);
const cell = (count: number, name: string, stage: Stage | null | undefined, more: Html | null = null): Html | false =>
  count > 0 && html`<td colspan="${count}" style="--n:${count}" class="${name}"${stage ? html` data-group="${STAGE_GROUP[stage]}"` : null}${more}><div></div></td>`;

/** As far as it reached on both sides a bar; from the stage before to the stage after an arrow. The words under it say the same. */
function arrow({ kind, before, after }: ProgramChangeRow): Html {
  const [was, is] = [reach(before?.stage), reach(after?.stage)];
  const [near, far] = [Math.min(was, is), Math.max(was, is)];
  const planned = reach(after?.guidedStage ?? before?.guidedStage);
  if (far === 0 && planned > 0) return html`${cell(planned, "chart-planned", after?.guidedStage ?? before?.guidedStage)}${cell(COLUMNS - planned, "chart-behind change-rest", null)}`;
  if (far === 0) return html`<td colspan="${COLUMNS}" class="chart-unstated"><span>stage not stated</span></td>`;
  const ended = kind === "stopped" || kind === "vanished" ? html` data-ended="ended"` : null;
  const ahead = is > was;
  return html`${cell(near, "chart-bar change-stays", ahead ? before?.stage : after?.stage, ended)}${cell(far - near, "change-arrow", ahead ? after?.stage : before?.stage, html` data-way="${ahead ? "on" : after ? "back" : "gone"}"`)}${cell(COLUMNS - far, "chart-behind change-rest", null)}`;
}
