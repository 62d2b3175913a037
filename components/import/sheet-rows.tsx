import type { SheetRowView } from "#lib/import/desk/sheet-view.ts";
import { counted } from "#lib/import/desk/words.ts";

/** The first rows as they would be read. */
export function SheetRows({ rows, total }: { rows: readonly SheetRowView[]; total: number }) {
  return (
    <section aria-labelledby="sheet-rows">
      <h2 id="sheet-rows" className="mb-2 border-b border-rule-strong pb-1 text-lg">
        As it is read
      </h2>
      <p className="text-sm text-muted">{rows.length < total ? `The first ${counted(rows.length, "row")}.` : `${counted(rows.length, "row")}, all there are.`}</p>
      <ul>
        {rows.map(({ row, says, asks, unmapped, error }) => (
          <li key={row} className="import-sheet-row">
            <p className="text-muted">Row {row}</p>
            <div className="min-w-0">
              {error && <p className="text-alert">Set aside: {error}</p>}
              {!error && says.length === 0 && unmapped.length === 0 && <p className="text-muted">Nothing of it is read.</p>}
              {says.map(({ of, values }, index) => (
                <p key={`${of} ${index}`} className="[overflow-wrap:anywhere]">
                  <span className="font-semibold">{of}</span>
                  {values.map(({ label, words }) => (
                    <span key={label}>
                      {"; "}
                      <span className="text-muted">{label.toLowerCase()}: </span>
                      {words}
                    </span>
                  ))}
                </p>
              ))}
              {asks.map((words) => (
                <p key={words} className="text-muted">
                  Asked: {words}
                </p>
              ))}
              {unmapped.map((words) => (
                <p key={words} className="text-muted">
                  Unmapped: {words}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
