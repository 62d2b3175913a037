import { cite } from "#components/records/cite.tsx";
import { html, type Html } from "#components/ui/html.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { ProgramStatus } from "#lib/db/generated/enums.ts";
import { standingFields } from "#lib/programs/event-fields.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { programName } from "./program-name.ts";
import { STAGE_GROUP } from "./stage-group.ts";

const COLUMNS = STAGES.values.length;
/** A bar of fewer columns than this has its words behind it, not in it. */
const ROOM_FOR_WORDS = 6;
const ENDED = new Set<ProgramStatus>(["discontinued", "withdrawn", "suspended", "no_development_reported"]);

/** One program of the chart. */
export const chartRow = (row: ProgramRow, notes: Footnotes, disputed: boolean): Html =>
  html`<tr><th scope="row">${programName(row, notes)}</th>${stageCells(row, notes, disputed)}</tr>`;

/** A cell over so many stages; on a phone the row is a grid, which reads the number from the style. */
const columns = (count: number): Html => html` colspan="${count}" style="--n:${count}"`;

function stageCells(row: ProgramRow, notes: Footnotes, disputed: boolean): Html {
  const reached = row.stage === null ? 0 : STAGES.order(row.stage) + 1;
  const planned = row.guidedStage === null ? 0 : STAGES.order(row.guidedStage) + 1;
  if (reached === 0 && planned === 0) return html`<td colspan="${COLUMNS}" class="chart-unstated"><span>stage not stated</span></td>`;
  const ended = row.status !== null && ENDED.has(row.status) && html` data-ended="ended"`;
  const words = stageWords(row, notes, disputed);
  const last = Math.max(reached, planned);
  const inBar = reached >= ROOM_FOR_WORDS && COLUMNS - last < 5;
  const inPlan = !inBar && planned - reached >= 9;
  const bar = row.stage !== null && html`<td${columns(reached)} class="chart-bar" data-group="${STAGE_GROUP[row.stage]}"${ended}><div>${inBar && words}</div></td>`;
  const plan =
    planned > reached &&
    row.guidedStage !== null &&
    html`<td${columns(planned - reached)} class="chart-planned" data-group="${STAGE_GROUP[row.guidedStage]}"${ended}><div><span class="sr-only">planned: ${STAGES.label(row.guidedStage)}</span>${inPlan && words}</div></td>`;
  const rest = last < COLUMNS && html`<td colspan="${COLUMNS - last}" class="chart-behind">${!inBar && !inPlan && words}</td>`;
  return html`${bar}${plan}${rest}`;
}

/** "Pivotal Phase 2 since May 2019", "Phase 1 since 2017, discontinued 15 April 2021", with the sources of the stage. */
function stageWords(row: ProgramRow, notes: Footnotes, disputed: boolean): Html {
  const stage = row.stage ?? row.guidedStage;
  const left = row.events.findLast((one) => one.kind === "left" && !one.open);
  const status =
    row.status &&
    row.status !== "active" &&
    html`<b>${row.stage === null ? " " : ", "}${PROGRAM_STATUSES.label(row.status).toLowerCase()}${left?.date && ` ${labelDate(left.date)}`}</b>`;
  const sources = cite(notes, row.id, standingFields(row));
  const open = row.events.filter((one) => one.open);
  const perhaps = open.length > 0 && html`<i class="chart-open"> may have ${open.map((one) => `${one.kind === "left" ? "left" : "reached"} ${STAGES.label(one.stage)} (${one.date ? labelDate(one.date) : "not dated"})`).join(", ")}</i>`;
  const mark = disputed && html`<a href="#discrepancies" aria-label="Sources disagree"> ≠</a>`;
  return html`<span class="chart-words">${stage && STAGES.label(stage)}${row.stageDate && ` since ${labelDate(row.stageDate)}`}${status}${sources}${perhaps}${mark}</span>`;
}
