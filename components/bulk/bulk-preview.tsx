import { TakeBox } from "#components/forms/take-box.tsx";
import type { BulkRow } from "#lib/review/plan-bulk.ts";

type Props = {
  rows: readonly BulkRow[];
  /** Whether they are only noted as verified: then no value of theirs changes. */
  isNote: boolean;
};

const records = (count: number) => (count === 1 ? "1 record" : `${count} records`);

/** Every record of a selection before and after; those that stay as they are at the end, with the reason. */
export function BulkPreview({ rows, isNote }: Props) {
  const taken = rows.filter((row) => row.left === null);
  const left = rows.filter((row) => row.left !== null);
  return (
    <section aria-labelledby="bulk-preview" className="w-full">
      <h2 id="bulk-preview" className="border-b border-rule-strong pb-1 text-lg">
        Preview
      </h2>
      <p role="status" className="my-2 text-sm text-muted">
        {isNote ? notedWords(taken.length, left.length) : changedWords(taken.length, left.length)}
      </p>
      <div className="table-frame" role="region" aria-label="Preview of the changes" tabIndex={0}>
        <table className="data-table">
          <caption className="sr-only">Preview of the changes</caption>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {taken.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-48">
                  <TakeBox name="row" value={`${row.version} ${row.id}`}>
                    {row.title}
                  </TakeBox>
                </th>
                <Values row={row} side="before" />
                <Values row={row} side="after" />
              </tr>
            ))}
            {left.map(({ id, title, left: why }) => (
              <tr key={id} className="text-muted">
                <th scope="row">{title}</th>
                <td colSpan={2}>{isNote ? "Is left out." : "Stays as it is."} {why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function changedWords(taken: number, left: number): string {
  const stay = left === 1 ? "1 stays as it is" : `${left} stay as they are`;
  return `${records(taken)} ${taken === 1 ? "changes" : "change"}${left > 0 ? `, ${stay}` : ""}.`;
}

function notedWords(taken: number, left: number): string {
  const values = taken === 0 ? "" : taken === 1 ? " Its values stay as they are." : " Their values stay as they are.";
  return `${records(taken)} would be noted as verified.${values}${left > 0 ? ` ${records(left)} ${left === 1 ? "is" : "are"} left out.` : ""}`;
}

function Values({ row: { values }, side }: { row: BulkRow; side: "before" | "after" }) {
  return (
    <td className="min-w-40">
      {values.map(({ label, [side]: words }) => (
        <p key={label}>
          <span className="text-muted">{label}: </span>
          {words ?? <span className="italic text-muted">not stated</span>}
        </p>
      ))}
    </td>
  );
}
