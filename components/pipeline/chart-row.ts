import { cite } from "#components/records/cite.tsx";
import { html, type Html } from "#components/ui/html.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { ProgramStatus } from "#lib/db/generated/enums.ts";
import { presentEvent } from "#lib/programs/present-event.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import { STAGE_GROUP } from "./stage-group.ts";

const COLUMNS = STAGES.values.length;
/** A bar of fewer columns than this has its words behind it, not in it. */
const ROOM_FOR_WORDS = 6;
const ENDED = new Set<ProgramStatus>(["discontinued", "withdrawn", "suspended", "no_development_reported"]);

/** One program of the chart. */
export const chartRow = (row: ProgramRow, notes: Footnotes, disputed: boolean): Html =>
  html`<tr><th scope="row">${programName(row)}${cite(notes, row.id, "indicationId")}${marks(row, notes)}</th>${stageCells(row, notes, disputed)}</tr>`;

/** Molecule, disease and setting, as the link to the program. */
export function programName({ slug, molecule, indication, setting }: ProgramRow): Html {
  const disease = indication?.name ?? html`<i>indication not stated</i>`;
  return html`<a class="chart-program" href="/programs/${slug}"><b>${molecule.name}</b> ${disease}${setting && `, ${setting}`}</a>`;
}

export const territoryWords = ({ territory }: ProgramRow): string | Html => (territory ? TERRITORIES.short(territory) : html`<i>territory not stated</i>`);

function marks(row: ProgramRow, notes: Footnotes): Html {
  const registrational = row.registrational && html`<abbr class="chart-r" title="Registrational: meant to support an approval">R</abbr>`;
  const partners = row.partners.length > 0 && html`<span>with ${partnerNames(row)}</span>`;
  return html`<span class="chart-marks"><b class="chart-narrow" aria-hidden="true">${narrowWords(row)}</b><span>${territoryWords(row)}${cite(notes, row.id, "territory")}</span>${registrational}${partners}</span>`;
}

/** On a narrow screen the bars run out of sight: the stage stands under the name, too. */
function narrowWords({ stage, guidedStage, status }: ProgramRow): string {
  const shown = stage ?? guidedStage;
  if (shown === null) return "stage not stated";
  return status === null || status === "active" ? STAGES.label(shown) : `${STAGES.label(shown)} ${PROGRAM_STATUSES.label(status).toLowerCase()}`;
}

function partnerNames({ partners }: ProgramRow): string {
  return [...new Set(partners.map((partner) => partner.name))].join(", ");
}

function stageCells(row: ProgramRow, notes: Footnotes, disputed: boolean): Html {
  const reached = row.stage === null ? 0 : STAGES.order(row.stage) + 1;
  const planned = row.guidedStage === null ? 0 : STAGES.order(row.guidedStage) + 1;
  if (reached === 0 && planned === 0) return html`<td colspan="${COLUMNS}" class="chart-unstated"><span>stage not stated</span></td>`;
  const ended = row.status !== null && ENDED.has(row.status) && html` data-ended="ended"`;
  const words = stageWords(row, notes, disputed);
  const last = Math.max(reached, planned);
  const inBar = reached >= ROOM_FOR_WORDS && COLUMNS - last < 5;
  const inPlan = !inBar && planned - reached >= 9;
  const bar = row.stage !== null && html`<td colspan="${reached}" class="chart-bar" data-group="${STAGE_GROUP[row.stage]}"${ended}><div>${inBar && words}</div></td>`;
  const plan =
    planned > reached &&
    row.guidedStage !== null &&
    html`<td colspan="${planned - reached}" class="chart-planned" data-group="${STAGE_GROUP[row.guidedStage]}"${ended}><div><span class="sr-only">planned: ${STAGES.label(row.guidedStage)}</span>${inPlan && words}</div></td>`;
  const rest = last < COLUMNS && html`<td colspan="${COLUMNS - last}">${!inBar && !inPlan && words}</td>`;
  return html`${bar}${plan}${rest}`;
}

/** "Pivotal Phase 2 since May 2019", "Phase 1 since 2017, discontinued 15 April 2021", with the sources of the stage. */
function stageWords(row: ProgramRow, notes: Footnotes, disputed: boolean): Html {
  const stage = row.stage ?? row.guidedStage;
  const event = presentEvent(row);
  const left = row.events.findLast((one) => one.kind === "left");
  const status =
    row.status &&
    row.status !== "active" &&
    html`<b>${row.stage === null ? " " : ", "}${PROGRAM_STATUSES.label(row.status).toLowerCase()}${left?.date && ` ${labelDate(left.date)}`}</b>`;
  const sources = html`${event && cite(notes, row.id, `events.${event.id}.stage`)}${left && cite(notes, row.id, `events.${left.id}`)}`;
  const mark = disputed && html`<a href="#discrepancies" aria-label="Sources disagree"> ≠</a>`;
  return html`<span class="chart-words">${stage && STAGES.label(stage)}${row.stageDate && ` since ${labelDate(row.stageDate)}`}${status}${sources}${mark}</span>`;
}
