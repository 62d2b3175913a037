import type { CSSProperties } from "react";
import { cite } from "#components/records/cite.tsx";
import { html, inner, type Html } from "#components/ui/html.ts";
import { labelDate, shortDate } from "#lib/dates/label.ts";
import type { RowGroup } from "#lib/programs/group-rows.ts";
import { eventFields } from "#lib/programs/event-fields.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { timeAxis, timelineOf, type Axis, type Mark } from "#lib/programs/timeline.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { groupHeading } from "./group-heading.ts";
import { programName } from "./program-name.ts";
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
          <tbody key={group.key} {...inner(groupHeading({ ...group, note: undefined }, 2), ...group.rows.map((row) => timelineRow(row, axis, notes)))} />
        ))}
      </table>
    </div>
  );
}

function timelineRow(row: ProgramRow, axis: Axis, notes: Footnotes): Html {
  const { marks, undated } = timelineOf(row, axis);
  const dated = marks.length > 0 && html`<ol class="timeline-track">${marks.map((mark) => step(mark, row, notes))}</ol>`;
  const rest = undated.map((event, index) => {
    const words = [STAGES.label(event.stage), stepWords(event)].filter(Boolean).join(" ");
    return html`${index > 0 && ", "}${words}${cite(notes, row.id, eventFields(event.id, ...SHOWN_PARTS))}`;
  });
  return html`<tr><th scope="row">${programName(row, notes)}</th><td>${dated}${rest.length > 0 && html`<p class="timeline-undated">date not stated: ${rest}</p>`}${row.events.length === 0 && html`<p class="timeline-undated">no step stated</p>`}</td></tr>`;
}

/** What the words of a step say of it. */
const SHOWN_PARTS = ["kind", "stage", "date", "announced", "status", "registrational"] as const;

/** "planned", "discontinued"; a stage reached needs no word. */
function stepWords({ kind, status }: Mark["event"]): string {
  if (kind === "reached") return "";
  return (kind === "left" && status ? PROGRAM_STATUSES.label(status) : STAGE_EVENT_KINDS.label(kind)).toLowerCase();
}

/** Words stand before a mark that is too near the right edge for them: on a narrow screen half the width is too near. */
const lateness = (left: number) => (left > 70 ? html` data-late="wide"` : left > 50 && html` data-late="narrow"`);

function step({ event, left, width, date, precision, certainty }: Mark, row: ProgramRow, notes: Footnotes): Html {
  const what = stepWords(event);
  const title = [STAGES.label(event.stage), what, labelDate(date)].filter(Boolean).join(", ");
  const bar = html`<span class="timeline-mark" data-group="${STAGE_GROUP[event.stage]}" data-kind="${event.kind}" data-precision="${precision}" data-certainty="${certainty}"></span>`;
  const words = html`${STAGES.short(event.stage)} ${what && `${what} `}<span class="text-muted">${shortDate(date)}</span>${cite(notes, row.id, eventFields(event.id, ...SHOWN_PARTS))}`;
  return html`<li${lateness(left)} style="--left:${left.toFixed(2)}%;--width:${width.toFixed(2)}%">${bar}<span class="timeline-words" title="${title}">${words}</span></li>`;
}
