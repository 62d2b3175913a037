import { Choose } from "#components/desk/choose.tsx";
import { DeskPager } from "#components/desk/desk-pager.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { QueueParams } from "#lib/review/queue-params.ts";
import type { queuePage, QueueRow } from "#lib/review/queue-queries.ts";
import { PROPOSAL_STATUSES } from "#lib/vocabularies/proposals.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

type Props = { params: QueueParams; queue: Awaited<ReturnType<typeof queuePage>>; viewerId: string };

/** Proposals, those that have waited longest first. */
export function Queue({ params, queue, viewerId }: Props) {
  const { status, company, person, record } = params;
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Review</h1>
      <p className="mt-1 max-w-[75ch] text-muted">What people propose, the oldest first. Nothing of it is seen by the public before an editor accepts it.</p>
      <form action="/desk/review" className="filter-form mt-3" aria-label="Narrow the queue">
        <Choose name="status" label="Status" chosen={status} choices={[...PROPOSAL_STATUSES.values.map((value) => ({ value: value as string, label: PROPOSAL_STATUSES.label(value) })), { value: "all", label: "All" }]} />
        <Choose name="company" label="Company" any="Any" chosen={company} choices={queue.companies.map(({ slug, title }) => ({ value: slug, label: title }))} />
        <Choose name="person" label="Person" any="Anyone" chosen={person} choices={queue.people.map(({ id, name }) => ({ value: id, label: name }))} />
        {record && <HiddenField name="record" value={record} />}
        <button type="submit">Show</button>
      </form>
      {queue.about && (
        <p className="mt-2">
          Only what would change {queue.about}. <Link href="/desk/review">Show all</Link>
        </p>
      )}
      <p role="status" className="my-3 text-sm text-muted">
        {queue.total === 1 ? "1 proposal" : `${queue.total.toLocaleString("en-GB")} proposals`}
      </p>
      {queue.rows.length === 0 ? (
        <p className="my-6 border-y border-rule py-6">{status === "open" && !company && !person ? "Nothing waits for review." : "No proposal fits."}</p>
      ) : (
        <DataTable caption="Proposals" columns={columns(viewerId)} rows={queue.rows} rowKey={(row) => row.id} />
      )}
      <DeskPager path="/desk/review" query={{ status, company, person, record }} page={queue.page} pages={queue.pages} />
    </>
  );
}

const columns = (viewerId: string) => [
  { key: "what", label: "What", className: "min-w-56", cell: (row: QueueRow) => <What row={row} /> },
  { key: "who", label: "By", cell: (row: QueueRow) => (row.proposerId === viewerId ? "You" : row.proposer.name) },
  { key: "since", label: "Since", cell: (row: QueueRow) => <Moment at={row.createdAt} /> },
  { key: "why", label: "Why", className: "min-w-48", cell: (row: QueueRow) => <span className="line-clamp-2">{row.reason}</span> },
  { key: "status", label: "Status", className: "whitespace-nowrap", cell: (row: QueueRow) => PROPOSAL_STATUSES.label(row.status) },
];

function What({ row: { id, items } }: { row: QueueRow }) {
  const [first] = items;
  return (
    <>
      <Link href={`/desk/review/${id}`}>{first?.title ?? "Nothing"}</Link>
      <span className="block text-sm font-normal text-muted">
        {first && `${RECORD_KINDS.label(first.kind)}${first.baseVersion === 0 ? ", new" : ""}`}
        {items.length > 1 && ` and ${items.length - 1} more`}
      </span>
    </>
  );
}
