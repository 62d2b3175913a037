import { DeskPager } from "#components/desk/desk-pager.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { runPath } from "#lib/import/desk/params.ts";
import { counted } from "#lib/import/desk/words.ts";
import type { FailedRow } from "#lib/import/desk/failures.ts";
import { RunHead } from "./run-head.tsx";
import "./import.css";

type Props = { run: { id: string; label: string }; list: { rows: FailedRow[]; total: number; page: number; pages: number } };

/** What could not be read, why, and how it begins; all of it as a file, to be mended and fed again. */
export function FailedPage({ run, list: { rows, total, page, pages } }: Props) {
  const path = `${runPath(run.id)}/failed`;
  return (
    <>
      <RunHead run={run} title="What could not be read">
        The import went on behind each. Mend what is wrong in the file, and bring it in again: what was read already is the same then, and nothing is done twice.
      </RunHead>
      <p role="status" className="my-3 text-sm text-muted">
        {counted(total, "thing")}
      </p>
      {rows.length === 0 ? (
        <p className="my-4 border-y border-rule py-6">Nothing failed.</p>
      ) : (
        <>
          <p className="no-print mb-3">
            <a href={`${path}/download`} download>
              Download {total === 1 ? "it" : "all of them"} as a file
            </a>
          </p>
          <DataTable caption="What could not be read" columns={COLUMNS} rows={rows} rowKey={(row) => String(row.id)} />
        </>
      )}
      <DeskPager path={path} query={{}} page={page} pages={pages} />
    </>
  );
}

const COLUMNS = [
  { key: "place", label: "Place", numeric: true, cell: (row: FailedRow) => (row.position + 1).toLocaleString("en-GB") },
  { key: "key", label: "What", className: "whitespace-nowrap", cell: (row: FailedRow) => row.key ?? <span className="text-muted">not told</span> },
  { key: "reason", label: "Why", className: "min-w-56", cell: (row: FailedRow) => row.reason },
  {
    key: "raw",
    label: "As it came",
    className: "min-w-64",
    cell: (row: FailedRow) => (
      <code className="block text-xs [overflow-wrap:anywhere]">
        {row.begins}
        {row.isLonger && " …"}
      </code>
    ),
  },
];
