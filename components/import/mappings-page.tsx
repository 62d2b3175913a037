import { Choose } from "#components/desk/choose.tsx";
import { DecisionForm } from "#components/forms/decision-form.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { IMPORT_STEP, importPath } from "#lib/import/desk/params.ts";
import { counted } from "#lib/import/desk/words.ts";
import type { mappings } from "#lib/import/runs/leftover-queries.ts";
import { deskRecordPath } from "#lib/records/paths.ts";
import { IMPORT_KINDS, UNMAPPED_KINDS } from "#lib/vocabularies/imports.ts";

type Row = Awaited<ReturnType<typeof mappings>>[number];
type Props = { kind: ImportKind | null; rows: readonly Row[]; action: FormAction };

/** What people said that texts of the sources are; each can be taken back. */
export function MappingsPage({ kind, rows, action }: Props) {
  return (
    <>
      <Trail steps={[IMPORT_STEP]} here="Mappings" />
      <h1 className="text-2xl sm:text-3xl">Remembered mappings</h1>
      <p className="mt-1 max-w-[75ch] text-muted">What people said that a source means. Every import goes by it. What rests on one that is taken back, and still waits, is mapped anew; what was accepted stays.</p>
      <form action={`${importPath}/mappings`} className="filter-form no-print mt-3" aria-label="Narrow the list">
        <Choose name="source" label="Source" any="Any" chosen={kind} choices={IMPORT_KINDS.values.map((value) => ({ value, label: IMPORT_KINDS.label(value) }))} />
        <button type="submit">Show</button>
      </form>
      <p role="status" className="my-3 text-sm text-muted">
        {counted(rows.length, "mapping")}
      </p>
      {/* One form for the list: what was taken back is said above it. */}
      <DecisionForm id="mappings" action={action} buttons={[]}>
        {rows.length === 0 ? <p className="my-4 border-y border-rule py-6">{kind ? "None of this source." : "Nothing is remembered yet. Names are mapped on the page of an import, and where a change asks."}</p> : <DataTable caption="Remembered mappings" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />}
      </DecisionForm>
    </>
  );
}

const COLUMNS = [
  { key: "text", label: "The source says", className: "min-w-44", cell: ({ text }: Row) => <span className="[overflow-wrap:anywhere]">{text}</span> },
  { key: "what", label: "As", cell: ({ what, kind }: Row) => `${UNMAPPED_KINDS.label(what)}, ${IMPORT_KINDS.label(kind)}` },
  {
    key: "is",
    label: "It is",
    className: "min-w-40",
    cell: ({ record }: Row) =>
      record ? (
        <>
          <Link href={deskRecordPath(record.kind, record.slug)}>{record.title}</Link>
          {record.deletedAt && <span className="text-alert"> deleted since</span>}
        </>
      ) : (
        <span className="text-muted">not tracked</span>
      ),
  },
  { key: "who", label: "By", cell: ({ createdBy }: Row) => createdBy.name },
  { key: "when", label: "When", cell: ({ createdAt }: Row) => <Moment at={createdAt} /> },
  {
    key: "back",
    label: <span className="sr-only">Take back</span>,
    cell: ({ id, text }: Row) => (
      <button type="submit" name="mappingId" value={id} className="no-print">
        Take back<span className="sr-only"> {text}</span>
      </button>
    ),
  },
];
