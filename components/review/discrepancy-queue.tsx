import { Choose } from "#components/desk/choose.tsx";
import { DeskPager } from "#components/desk/desk-pager.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { fieldLabel } from "#lib/records/field-words.ts";
import type { DiscrepancyParams, discrepancyPage } from "#lib/review/discrepancy-queries.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { DISCREPANCY_STATUSES } from "#lib/vocabularies/sources.ts";

type Page = Awaited<ReturnType<typeof discrepancyPage>>;
type Row = Page["rows"][number];

/** Values on which sources disagree, those that nobody has ruled on first. */
export function DiscrepancyQueue({ params: { status, kind, company }, page }: { params: DiscrepancyParams; page: Page }) {
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Where sources disagree</h1>
      <p className="mt-1 max-w-[75ch] text-muted">Pages show both values until an editor rules which holds, and why. To note another one, open its record and choose “Sources disagree”.</p>
      <form action="/desk/discrepancies" className="filter-form mt-3" aria-label="Narrow the list">
        <Choose
          name="status"
          label="Status"
          chosen={status}
          choices={[...DISCREPANCY_STATUSES.values.map((value) => ({ value: value as string, label: DISCREPANCY_STATUSES.label(value) })), { value: "all", label: "All" }]}
        />
        <Choose name="kind" label="Kind" chosen={kind} choices={[{ value: "all", label: "Any" }, ...RECORD_KINDS.values.map((value) => ({ value: value as string, label: RECORD_KINDS.label(value) }))]} />
        <Choose name="company" label="Company" any="Any" chosen={company} choices={page.companies.map(({ slug, title }) => ({ value: slug, label: title }))} />
        <button type="submit">Show</button>
      </form>
      <p role="status" className="my-3 text-sm text-muted">
        {page.total === 1 ? "1 disagreement" : `${page.total.toLocaleString("en-GB")} disagreements`}
      </p>
      {page.rows.length === 0 ? (
        <p className="my-6 border-y border-rule py-6">{status === "open" ? "Nothing waits for a ruling." : "None fits."}</p>
      ) : (
        <DataTable caption="Where sources disagree" columns={COLUMNS} rows={page.rows} rowKey={(row) => `${row.recordId} ${row.id}`} />
      )}
      <DeskPager path="/desk/discrepancies" query={{ status, kind: kind === "all" ? null : kind, company }} page={page.page} pages={page.pages} />
    </>
  );
}

const COLUMNS = [
  {
    key: "record",
    label: "Record",
    className: "min-w-48",
    cell: ({ record, id, field }: Row) => (
      <>
        <Link href={`/desk/discrepancies/${record.kind}/${record.slug}/${id}` as "/"}>{record.title}</Link>
        <span className="block text-sm font-normal text-muted">
          {RECORD_KINDS.label(record.kind)}, {fieldLabel(field).toLowerCase()}
        </span>
      </>
    ),
  },
  { key: "question", label: "Question", className: "min-w-64", cell: (row: Row) => <span className="line-clamp-3">{row.question}</span> },
  { key: "status", label: "Status", cell: (row: Row) => DISCREPANCY_STATUSES.label(row.status) },
];
