import type { CSSProperties } from "react";
import { Cite } from "#components/records/cite.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { ProgramStatus } from "#lib/db/generated/enums.ts";
import { standingFields } from "#lib/programs/event-fields.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { ProgramName } from "./program-name.tsx";
import { STAGE_GROUP } from "./stage-group.ts";

const COLUMNS = STAGES.values.length;
/** A bar of fewer columns than this has its words behind it, not in it. */
const ROOM_FOR_WORDS = 6;
const ENDED = new Set<ProgramStatus>(["discontinued", "withdrawn", "suspended", "no_development_reported"]);

type Props = { row: ProgramRow; notes: Footnotes; disputed: boolean };

export function ChartRow({ row, notes, disputed }: Props) {
  return (
    <tr>
      <th scope="row">
        <ProgramName row={row} notes={notes} />
      </th>
      <StageCells row={row} notes={notes} disputed={disputed} />
    </tr>
  );
}

/** A cell over so many stages; on a phone the row is a grid, which reads the number from the style. */
const columns = (count: number) => ({ colSpan: count, style: { "--n": count } as CSSProperties });

function StageCells({ row, notes, disputed }: Props) {
  const reached = row.stage === null ? 0 : STAGES.order(row.stage) + 1;
  const planned = row.guidedStage === null ? 0 : STAGES.order(row.guidedStage) + 1;
  if (reached === 0 && planned === 0)
    return (
      <td colSpan={COLUMNS} className="chart-unstated">
        <span>stage not stated</span>
      </td>
    );
  const ended = row.status !== null && ENDED.has(row.status) ? "ended" : undefined;
  const words = <StageWords row={row} notes={notes} disputed={disputed} />;
  const last = Math.max(reached, planned);
  const inside = reached >= ROOM_FOR_WORDS && (COLUMNS - last < 5);
  return (
    <>
      {row.stage !== null && (
        <td {...columns(reached)} className="chart-bar" data-group={STAGE_GROUP[row.stage]} data-ended={ended}>
          <div>{inside && words}</div>
        </td>
      )}
      {planned > reached && row.guidedStage !== null && (
        <td {...columns(planned - reached)} className="chart-planned" data-group={STAGE_GROUP[row.guidedStage]} data-ended={ended}>
          <div>
            <span className="sr-only">planned: {STAGES.label(row.guidedStage)}</span>
            {!inside && planned - reached >= 9 && words}
          </div>
        </td>
      )}
      {last < COLUMNS && (
        <td colSpan={COLUMNS - last} className="chart-behind">
          {!inside && !(planned - reached >= 9) && words}
        </td>
      )}
    </>
  );
}

/** "Pivotal Phase 2 since May 2019", "Phase 1 since 2017, discontinued 15 April 2021", with the sources of the stage. */
function StageWords({ row, notes, disputed }: Props) {
  const stage = row.stage ?? row.guidedStage;
  const left = row.events.findLast((one) => one.kind === "left");
  return (
    <span className="chart-words">
      {stage && STAGES.label(stage)}
      {row.stageDate && ` since ${labelDate(row.stageDate)}`}
      {row.status && row.status !== "active" && (
        <b>
          {row.stage === null ? " " : ", "}
          {PROGRAM_STATUSES.label(row.status).toLowerCase()}
          {left?.date && ` ${labelDate(left.date)}`}
        </b>
      )}
      <Cite notes={notes} record={row.id} field={standingFields(row)} />
      {disputed && (
        <a href="#discrepancies" aria-label="Sources disagree">
          {" "}
          ≠
        </a>
      )}
    </span>
  );
}
