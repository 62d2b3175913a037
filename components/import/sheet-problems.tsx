import { DataTable } from "#components/ui/data-table.tsx";
import type { SheetView } from "#lib/import/desk/sheet-view.ts";
import { counted } from "#lib/import/desk/words.ts";

/** What is wrong, at its row and column. Such rows are set aside and handed back. */
export function SheetProblems({ problems, count }: { problems: SheetView["problems"]; count: number }) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="sheet-problems">
      <h2 id="sheet-problems" className="mb-2 border-b border-rule-strong pb-1 text-lg">
        Problems
      </h2>
      <p className="mb-2 text-sm text-muted">
        {counted(count, "problem")}
        {problems.length < count && `, of which the first ${problems.length} are shown`}. A row with one is set aside; the import hands it back to be mended, and reads all others.
      </p>
      <div className="import-scroll">
        <DataTable caption="Problems of the sheet" columns={COLUMNS} rows={problems} rowKey={(problem) => `${problem.row} ${problem.column} ${problem.reason}`} />
      </div>
    </section>
  );
}

type Problem = SheetView["problems"][number];
const COLUMNS = [
  { key: "row", label: "Row", numeric: true, cell: ({ row }: Problem) => row.toLocaleString("en-GB") },
  { key: "column", label: "Column", cell: ({ column }: Problem) => column ?? <span className="text-muted">the row</span> },
  { key: "why", label: "What is wrong", className: "min-w-56 w-full", cell: ({ reason }: Problem) => reason },
];
