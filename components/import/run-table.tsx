import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { runPath } from "#lib/import/desk/params.ts";
import { starterWords, statusWords } from "#lib/import/desk/words.ts";
import type { RunRow } from "#lib/import/runs/run-queries.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";

/** Imports with their counts, the newest first. */
export function RunTable({ rows }: { rows: readonly RunRow[] }) {
  return <DataTable caption="Imports, the newest first" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />;
}

const count = (key: "read" | "created" | "changed" | "same" | "unmapped" | "failed", label: string) => ({ key, label, numeric: true, cell: (row: RunRow) => figure(row[key]) });
const figure = (value: number) => (value === 0 ? <span className="text-muted">0</span> : value.toLocaleString("en-GB"));

const COLUMNS = [
  {
    key: "what",
    label: "What",
    className: "min-w-56",
    cell: (row: RunRow) => (
      <>
        <Link href={runPath(row.id)} className="[overflow-wrap:anywhere]">
          {row.label}
        </Link>
        <span className="block text-sm font-normal text-muted">
          {IMPORT_KINDS.label(row.kind)}
          {row.query && ` · follows ${row.query.name}`}
        </span>
      </>
    ),
  },
  { key: "who", label: "By", className: "min-w-24", cell: (row: RunRow) => (row.startedBy ? row.startedBy.name : <span className="text-muted">{starterWords(row)}</span>) },
  { key: "when", label: "When", cell: (row: RunRow) => <Moment at={row.createdAt} /> },
  { key: "status", label: "Status", className: "whitespace-nowrap", cell: (row: RunRow) => <RunStatus row={row} /> },
  count("read", "Read"),
  count("created", "New"),
  count("changed", "Changed"),
  count("same", "Same"),
  count("unmapped", "Unmapped"),
  count("failed", "Failed"),
  { key: "waiting", label: "To decide", numeric: true, cell: (row: RunRow) => (row.waiting === 0 ? figure(0) : <b className="font-semibold">{row.waiting.toLocaleString("en-GB")}</b>) },
];

/** In words; beside them a mark. */
export function RunStatus({ row }: { row: Pick<RunRow, "status" | "wish"> }) {
  return (
    <span className="import-status" data-status={row.status}>
      {statusWords(row)}
    </span>
  );
}
