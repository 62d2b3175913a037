import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { certaintyWords } from "#lib/catalysts/certainty-words.ts";
import { daysWords, shiftWords } from "#lib/catalysts/delay-words.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { shiftOf } from "#lib/catalysts/shift.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { CATALYST_OUTCOMES } from "#lib/vocabularies/catalysts.ts";

const OUTCOME = "outcome";

type Line = { key: string; said: string | null; date: string | null; what: string; change: string | null; note: string | null; fields: string[] };
type Props = { row: CatalystRow; notes: Footnotes; evidence: ShownEvidence };

/** Each time that somebody said when, how far that moved the date, and last what happened. */
export function StatementLedger({ row, notes, evidence }: Props) {
  const cite = (line: Line) => <Cite notes={notes} record={row.recordId} field={line.fields} />;
  const columns: Column<Line>[] = [
    { key: "what", label: "What", className: "min-w-28", cell: ({ what }) => what },
    { key: "said", label: "Said", className: "min-w-28", cell: ({ key, said }) => (said !== null ? labelDate(said) : key !== OUTCOME && <NotStated />) },
    {
      key: "date",
      label: "Date",
      className: "min-w-32",
      cell: (line) => (
        <>
          {line.date === null ? <NotStated /> : labelDate(line.date)}
          {cite(line)}
          {line.fields.map((field) => (
            <DisputeMark key={field} discrepancies={evidence.discrepancies} record={row.recordId} field={field} />
          ))}
        </>
      ),
    },
    { key: "change", label: "Against the first date", className: "min-w-36", cell: ({ change }) => change },
    { key: "note", label: "Note", className: "min-w-44", cell: ({ note }) => note },
  ];
  return <DataTable caption={`Dates said of: ${row.title}`} columns={columns} rows={linesOf(row)} rowKey={({ key }) => key} />;
}

function linesOf({ origin, statements, outcome, standing }: CatalystRow): Line[] {
  const { first, state, shift } = standing;
  const lines = statements.map((statement, index): Line => {
    const isFirst = statements.findIndex(({ date }) => date !== null) === index;
    const change = first === null || statement.date === null || isFirst ? null : shiftWords(shiftOf(first, statement.date));
    return { key: String(index), said: statement.said, date: statement.date, what: certaintyWords(statement.certainty, origin), change, note: statement.note, fields: statement.fields };
  });
  if (!outcome) return lines;
  const judged = (state === "late" || state === "early") && shift ? `${state} by ${daysWords(shift.days)}` : state === "kept" ? "kept" : null;
  return [...lines, { key: OUTCOME, said: null, date: outcome.date, what: CATALYST_OUTCOMES.label(outcome.kind), change: judged, note: outcome.note, fields: outcome.fields }];
}
