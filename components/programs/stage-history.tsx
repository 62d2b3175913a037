import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { compareSteps } from "#lib/stages/derive.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";

type Event = ProgramRow["events"][number];
type Props = { program: Pick<ProgramRow, "id" | "title" | "events">; notes: Footnotes; evidence: ShownEvidence };

/** The dated steps of a program, in the order of time. */
export function StageHistory({ program, notes, evidence }: Props) {
  if (program.events.length === 0)
    return (
      <p>
        <NotStated />: no source says which stage this program has reached.
      </p>
    );
  const own = { notes, record: program.id };
  const columns: Column<Event>[] = [
    {
      key: "date",
      label: "Date",
      className: "w-44 whitespace-nowrap",
      cell: ({ id, date }) =>
        date ? (
          <>
            {labelDate(date)}
            <Cite {...own} field={`events.${id}.date`} />
            <DisputeMark discrepancies={evidence.discrepancies} record={program.id} field={`events.${id}.date`} />
          </>
        ) : (
          <NotStated />
        ),
    },
    {
      key: "step",
      label: "Step",
      className: "min-w-44",
      cell: (event) => (
        <>
          {eventWords(event)}
          <Cite {...own} field={[`events.${event.id}`, `events.${event.id}.stage`]} />
          {["stage", "kind", "status"].map((part) => (
            <DisputeMark key={part} discrepancies={evidence.discrepancies} record={program.id} field={`events.${event.id}.${part}`} />
          ))}
        </>
      ),
    },
    {
      key: "note",
      label: "Note",
      className: "min-w-48",
      cell: ({ id, note, announced, registrational }) => (
        <>
          {[registrational && "Registrational.", note, announced && `Announced ${labelDate(announced)}.`].filter(Boolean).join(" ")}
          {registrational && <Cite {...own} field={`events.${id}.registrational`} beside={`events.${id}`} />}
          {note && <Cite {...own} field={`events.${id}.note`} beside={`events.${id}`} />}
          {announced && <Cite {...own} field={`events.${id}.announced`} beside={`events.${id}`} />}
        </>
      ),
    },
  ];
  return <DataTable caption={`Stage history of ${program.title}`} columns={columns} rows={program.events.toSorted(compareSteps)} rowKey={(event) => event.id} />;
}

/** "Reached Phase 1"; "Left Phase 2: discontinued". */
function eventWords({ kind, stage, status }: Event): string {
  const step = `${STAGE_EVENT_KINDS.label(kind)}${kind === "guided" ? ":" : ""} ${STAGES.label(stage)}`;
  return status ? `${step}, ${PROGRAM_STATUSES.label(status).toLowerCase()}` : step;
}
