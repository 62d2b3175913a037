import { Cite } from "#components/records/cite.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { spanWords } from "#lib/catalysts/delay-words.ts";
import { daysBetween } from "#lib/dates/days.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { FEWEST, type StayMedian } from "#lib/programs/stay-medians.ts";
import { keptStayMedians, staysOfProgram } from "#lib/programs/stay-queries.ts";
import type { Stay } from "#lib/stages/stays.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

type Props = { program: ProgramRow; notes: Footnotes };
type Row = Stay & { median: StayMedian | undefined };

/** How long a program was at each stage, drawn and in figures, beside the median of all that are tracked. */
export async function StageTimes({ program, notes }: Props) {
  const { day, stays } = await staysOfProgram(program.id);
  const [first] = stays;
  if (!first) return null;
  const medians = new Map((await keptStayMedians()).map((one) => [one.stage, one]));
  const rows = stays.map((stay) => ({ ...stay, median: medians.get(stay.stage) }));
  const length = Math.max(1, daysBetween(first.from, day), ...rows.map((row) => (row.median ? daysBetween(first.from, row.from) + row.median.days : 0)));
  const columns: Column<Row>[] = [
    { key: "stage", label: "Stage", className: "min-w-32", cell: ({ stage }) => STAGES.label(stage) },
    { key: "chart", label: `${first.from.slice(0, 4)} to ${day.slice(0, 4)}`, className: "w-full min-w-36", cell: (row) => <Drawn row={row} start={daysBetween(first.from, row.from)} length={length} /> },
    {
      key: "since",
      label: "Since",
      className: "min-w-32",
      cell: ({ eventId, from }) => {
        const date = program.events.find((one) => one.id === eventId)?.date;
        return (
          <>
            {labelDate(date ?? from)}
            {date && <Cite notes={notes} record={program.id} field={`events.${eventId}.date`} />}
          </>
        );
      },
    },
    { key: "spent", label: "Time there", className: "min-w-36 tabular-nums", cell: ({ days, until }) => (until ? spanWords(days) : `${spanWords(days)} so far`) },
    { key: "median", label: "Median", className: "min-w-40 tabular-nums", cell: ({ median }) => (median ? `${spanWords(Math.round(median.days))} (n = ${median.n})` : <span className="text-muted">n below {FEWEST}</span>) },
  ];
  return (
    <div className="mb-4">
      <DataTable caption={`Time of ${program.title} at each stage`} columns={columns} rows={rows} rowKey={({ from }) => from} />
      <p className="mt-1 max-w-[80ch] text-sm text-muted">
        Counted from the day on which each step is sure to have been. The median, a line across the bar, is of the tracked programs that have left the stage.
      </p>
    </div>
  );
}

/** The figures stand beside it in words. */
function Drawn({ row: { days, until, median }, start, length }: { row: Row; start: number; length: number }) {
  const place = (day: number) => (day / length) * 100;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 14" preserveAspectRatio="none" className="block h-3.5 w-full overflow-visible">
      <line x1="0" x2="100" y1="13.5" y2="13.5" stroke="var(--rule)" vectorEffect="non-scaling-stroke" />
      <rect x={place(start)} y="3" width={Math.max(0.5, place(days))} height="8" fill={until ? "var(--stage-first)" : "var(--stage-second)"} />
      {median && <line x1={place(start + median.days)} x2={place(start + median.days)} y1="0" y2="14" stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}
