import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { compareSteps } from "#lib/stages/derive.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";

type Program = Pick<ProgramRow, "id" | "title" | "slug" | "events">;
type Step = ProgramRow["events"][number] & { program: string };
type Props = { caption: string; programs: readonly Program[]; notes: Footnotes; evidence: ShownEvidence };

const NONE = (
  <>
    <NotStated />: no source says which stage this program has reached.
  </>
);

/** The dated steps of programs, in the order of time, each program under its name where there are several. */
export function StageHistory({ caption, programs, notes, evidence }: Props) {
  const groups = programs.map((program) => ({
    key: program.id,
    heading: programs.length > 1 ? <RecordLink kind="program" to={program} /> : null,
    rows: program.events.toSorted(compareSteps).map((event) => ({ ...event, program: program.id })),
    empty: NONE,
  }));
  return <DataTable caption={caption} columns={columns(notes, evidence)} groups={groups} rowKey={(step) => step.id} />;
}

function columns(notes: Footnotes, { discrepancies }: ShownEvidence): Column<Step>[] {
  return [
    {
      key: "date",
      label: "Date",
      className: "min-w-28 sm:w-60",
      cell: ({ id, program, date, open }) => (
        <>
          {date ? labelDate(date) : <NotStated />}
          {date && <Cite notes={notes} record={program} field={`events.${id}.date`} />}
          {open && <i className="block text-muted">may not have passed by then</i>}
          <DisputeMark discrepancies={discrepancies} record={program} field={`events.${id}.date`} />
        </>
      ),
    },
    {
      key: "step",
      label: "Step",
      className: "min-w-36 sm:w-72",
      cell: (step) => (
        <>
          {stepWords(step)}
          <Cite notes={notes} record={step.program} field={[`events.${step.id}`, `events.${step.id}.stage`]} />
          {["stage", "kind", "status"].map((part) => (
            <DisputeMark key={part} discrepancies={discrepancies} record={step.program} field={`events.${step.id}.${part}`} />
          ))}
        </>
      ),
    },
    { key: "note", label: "Note", className: "min-w-44", cell: (step) => <StepNote step={step} notes={notes} /> },
  ];
}

/** Stages whose name says already that something happened. */
const HAPPENED = new Set<Stage>(["ind_cleared", "filed", "approved", "launched"]);

/** "Reached Phase 1"; "Approved, active"; "Left Phase 2, discontinued". */
function stepWords({ kind, stage, status }: Step): string {
  const happened = kind === "reached" && HAPPENED.has(stage);
  const step = happened ? STAGES.label(stage) : `${STAGE_EVENT_KINDS.label(kind)}${kind === "guided" ? ":" : ""} ${STAGES.label(stage)}`;
  return status ? `${step}, ${PROGRAM_STATUSES.label(status).toLowerCase()}` : step;
}

function StepNote({ step, notes }: { step: Step; notes: Footnotes }) {
  const { id, program, registrational, note, announced } = step;
  const stated = Object.entries({ registrational, note, announced }).flatMap(([part, value]) => (value ? [`events.${id}.${part}`] : []));
  return (
    <>
      {[registrational && "Registrational.", note, announced && `Announced ${labelDate(announced)}.`].filter(Boolean).join(" ")}
      {stated.length > 0 && <Cite notes={notes} record={program} field={stated} />}
    </>
  );
}
