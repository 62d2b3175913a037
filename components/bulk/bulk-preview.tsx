import { TakeBox } from "#components/forms/take-box.tsx";
import type { BulkRow } from "#lib/review/plan-bulk.ts";

/** Every record of a selection before and after; those that stay as they are at the end, with the reason. */
export function BulkPreview({ rows }: { rows: readonly BulkRow[] }) {
  const changed = rows.filter((row) => row.left === null);
  const left = rows.filter((row) => row.left !== null);
  return (
    <section aria-labelledby="bulk-preview" className="w-full">
      <h2 id="bulk-preview" className="border-b border-rule-strong pb-1 text-lg">
        Preview
      </h2>
      <p role="status" className="my-2 text-sm text-muted">
        {changed.length === 1 ? "1 record changes" : `${changed.length} records change`}
        {left.length > 0 && `, ${left.length} ${left.length === 1 ? "stays" : "stay"} as ${left.length === 1 ? "it is" : "they are"}`}.
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
            {changed.map((row) => (
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
                <td colSpan={2}>Stays as it is. {why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
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
