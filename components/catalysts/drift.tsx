import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { shiftWords } from "#lib/catalysts/delay-words.ts";
import type { CatalystRow, StatementView } from "#lib/catalysts/rows.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { StatementSources } from "./statement-sources.tsx";

/** Every date that was said, the first one first, each with who said so, and how far the last lies from the first. */
export function Drift({ row, notes }: { row: CatalystRow; notes: Footnotes }) {
  const { shift, first } = row.standing;
  return (
    <>
      <ol>
        {row.statements.map((statement, index) => (
          <li key={index}>
            {index > 0 && <span aria-hidden="true">→ </span>}
            <SaidDate statement={statement} />
            <Cite notes={notes} record={row.recordId} field={statement.fields} />
            <StatementSources sources={statement.sources} />
          </li>
        ))}
      </ol>
      {first !== null && shift !== null && row.outcome === null && row.statements.length > 1 && <p className="text-muted">{shiftWords(shift)}</p>}
    </>
  );
}

function SaidDate({ statement: { date, said, recorded, note } }: { statement: StatementView }) {
  return (
    <>
      {date === null ? <NotStated /> : <span className="whitespace-nowrap">{labelDate(date, "short")}</span>}
      {said !== null && <span className="text-sm text-muted">, {recorded ? "recorded" : "said"} {labelDate(said, "short")}</span>}
      {date === null && note && <span className="text-sm text-muted">. {note}</span>}
    </>
  );
}
