import { html, type Html } from "#components/ui/html.ts";
import { labelDate } from "#lib/dates/label.ts";
import { hasEnded, type Bar } from "#lib/programs/bar.ts";
import { openWords } from "#lib/programs/bar-words.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { STAGE_GROUP } from "./stage-group.ts";

const COLUMNS = STAGES.values.length;
/** A bar of fewer columns than this has its words behind it, not in it. */
const ROOM_FOR_WORDS = 6;

/** What stands behind the words of a bar: who says so, and whether others disagree. */
type Marks = { sources: Html | null; disputed: Html | false };
const NO_MARKS: Marks = { sources: null, disputed: false };

/** A cell over so many stages; on a phone the row is a grid, which reads the number from the style. */
const columns = (count: number): Html => html` colspan="${count}" style="--n:${count}"`;

/** A program over the stages, the same on the page (chart-row.ts) and where the chart is played (components/play). */
export function stageCells(bar: Bar, marks: Marks = NO_MARKS): Html {
  const { stage, guidedStage, status } = bar;
  const reached = stage === null ? 0 : STAGES.order(stage) + 1;
  const planned = guidedStage === null ? 0 : STAGES.order(guidedStage) + 1;
  if (reached === 0 && planned === 0) return html`<td colspan="${COLUMNS}" class="chart-unstated"><span>stage not stated</span></td>`;
  const ended = hasEnded(status) && html` data-ended="ended"`;
  const words = stageWords(bar, marks);
  const last = Math.max(reached, planned);
  const inBar = reached >= ROOM_FOR_WORDS && COLUMNS - last < 5;
  const inPlan = !inBar && planned - reached >= 9;
  const run = stage !== null && html`<td${columns(reached)} class="chart-bar" data-group="${STAGE_GROUP[stage]}"${ended}><div>${inBar && words}</div></td>`;
  const plan =
    planned > reached &&
    guidedStage !== null &&
    html`<td${columns(planned - reached)} class="chart-planned" data-group="${STAGE_GROUP[guidedStage]}"${ended}><div><span class="sr-only">planned: ${STAGES.label(guidedStage)}</span>${inPlan && words}</div></td>`;
  const rest = last < COLUMNS && html`<td colspan="${COLUMNS - last}" class="chart-behind">${!inBar && !inPlan && words}</td>`;
  return html`${run}${plan}${rest}`;
}

/** "Pivotal Phase 2 since May 2019", "Phase 1 since 2017, discontinued 15 April 2021", with the sources of the stage. */
function stageWords({ stage, guidedStage, stageDate, status, left, open }: Bar, { sources, disputed }: Marks): Html {
  const named = stage ?? guidedStage;
  const ended = status && status !== "active" && html`<b>${stage === null ? " " : ", "}${PROGRAM_STATUSES.label(status).toLowerCase()}${left && ` ${labelDate(left)}`}</b>`;
  const perhaps = open.length > 0 && html`<i class="chart-open"> ${openWords(open)}</i>`;
  return html`<span class="chart-words">${named && STAGES.label(named)}${stageDate && ` since ${labelDate(stageDate)}`}${ended}${sources}${perhaps}${disputed}</span>`;
}
