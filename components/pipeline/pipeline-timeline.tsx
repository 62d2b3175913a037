import type { CSSProperties } from "react";
import { Cite } from "#components/records/cite.tsx";
import { Link } from "#components/ui/link.tsx";
import { labelDate, shortDate } from "#lib/dates/label.ts";
import type { RowGroup } from "#lib/programs/group-rows.ts";
import { eventFields } from "#lib/programs/event-fields.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { timeAxis, timelineOf, type Axis, type Mark } from "#lib/programs/timeline.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { ProgramName } from "./program-name.tsx";
import { STAGE_GROUP } from "./stage-group.ts";

/** Programs against time. A step is as wide as the days that its date can mean: a year is a year wide, a day a line. */
export function PipelineTimeline({ groups, notes, compact }: { groups: RowGroup[]; notes: Footnotes; compact: boolean }) {
  const axis = timeAxis(groups.flatMap((group) => group.rows));
  if (!axis) return <p className="my-8 text-center text-muted">No source dates a step of these programs.</p>;
  const years = Array.from({ length: axis.until - axis.from }, (_, index) => axis.from + index);
  const caption = `Dated steps of the programs, ${axis.from} to ${axis.until - 1}`;
  return (
    <div className="chart-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="timeline" data-density={compact ? "compact" : "normal"} style={{ "--years": years.length } as CSSProperties}>
        <caption className="sr-only">{caption}. A mark is as wide as the days that its date can mean.</caption>
        <thead>
          <tr>
            <th scope="col">Program</th>
            <th scope="col">
              <span className="sr-only">Steps by year</span>
              <span className="timeline-years" aria-hidden="true">
                {years.map((year) => (
                  <span key={year}>{year}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="chart-group">
              <th scope="rowgroup" colSpan={2}>
                {group.href ? <Link href={group.href}>{group.label}</Link> : group.label}
              </th>
            </tr>
            {group.rows.map((row) => (
              <TimelineRow key={row.id} row={row} axis={axis} notes={notes} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function TimelineRow({ row, axis, notes }: { row: ProgramRow; axis: Axis; notes: Footnotes }) {
  const { marks, undated } = timelineOf(row, axis);
  return (
    <tr>
      <th scope="row">
        <ProgramName row={row} notes={notes} />
      </th>
      <td>
        {marks.length > 0 && (
          <ol className="timeline-track">
            {marks.map((mark) => (
              <Step key={mark.event.id} mark={mark} row={row} notes={notes} />
            ))}
          </ol>
        )}
        {undated.length > 0 && (
          <p className="timeline-undated">
            date not stated:{" "}
            {undated.map((event, index) => (
              <span key={event.id}>
                {index > 0 && ", "}
                {[STAGES.label(event.stage), stepWords(event)].filter(Boolean).join(" ")}
                <Cite notes={notes} record={row.id} field={eventFields(event.id, ...SHOWN_PARTS)} />
              </span>
            ))}
          </p>
        )}
        {row.events.length === 0 && <p className="timeline-undated">no step stated</p>}
      </td>
    </tr>
  );
}

/** What the words of a step say of it. */
const SHOWN_PARTS = ["kind", "stage", "date", "announced", "status", "registrational"] as const;

/** "planned", "discontinued"; a stage reached needs no word. */
function stepWords({ kind, status }: Mark["event"]): string {
  if (kind === "reached") return "";
  return (kind === "left" && status ? PROGRAM_STATUSES.label(status) : STAGE_EVENT_KINDS.label(kind)).toLowerCase();
}

/** Words stand before a mark that is too near the right edge for them: on a narrow screen half the width is too near. */
const lateness = (left: number) => (left > 70 ? "wide" : left > 50 ? "narrow" : undefined);

function Step({ mark, row, notes }: { mark: Mark; row: ProgramRow; notes: Footnotes }) {
  const { event, left, width, date } = mark;
  const what = stepWords(event);
  return (
    <li data-late={lateness(left)} style={{ "--left": `${left.toFixed(2)}%`, "--width": `${width.toFixed(2)}%` } as CSSProperties}>
      <span className="timeline-mark" data-group={STAGE_GROUP[event.stage]} data-kind={event.kind} data-precision={mark.precision} data-certainty={mark.certainty} />
      <span className="timeline-words" title={[STAGES.label(event.stage), what, labelDate(date)].filter(Boolean).join(", ")}>
        {STAGES.short(event.stage)} {what && `${what} `}
        <span className="text-muted">{shortDate(date)}</span>
        <Cite notes={notes} record={row.id} field={eventFields(event.id, ...SHOWN_PARTS)} />
      </span>
    </li>
  );
}
