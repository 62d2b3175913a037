import { Narrow } from "#components/history/choose.tsx";
import { HistoryPager } from "#components/history/history-pager.tsx";
import { Problems } from "#components/history/problems.tsx";
import { FootnoteList } from "#components/records/footnote-list.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Origin } from "#lib/catalysts/expectation.ts";
import type { OverduePage } from "#lib/catalysts/overdue.ts";
import { overdueHref, type OverdueParams } from "#lib/catalysts/overdue-params.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { catalystColumns } from "./catalyst-columns.tsx";

/** Where it is settled: in the record that it is kept in. */
const SETTLE: Record<Origin, string> = {
  catalyst: "Say what became of it, or add the newer date",
  stage: "Add the step that came, or newer guidance, to the program",
  trial: "Enter the date that the registry has now",
  partnership: "Enter when the agreement ended, or ends now",
};

type Props = { params: OverdueParams; problems: readonly string[]; list: OverduePage; companies: Choice[] | null };

export function OverdueList({ params, problems, list: { rows, evidence, day, total, page, pages }, companies }: Props) {
  const notes = new Footnotes(evidence.citations);
  return (
    <>
      <h1 className="text-2xl sm:text-3xl">Overdue</h1>
      <p className="mt-1 max-w-[80ch] text-muted">
        The last day that the date can mean is past, and nothing says what became of it. Settle it in its record, with a source: it leaves this list then.
      </p>
      <Problems problems={problems} />
      <form action="/desk/overdue" className="filter-form no-print mt-3" aria-label="Narrow the list">
        <Narrow name="company" label="Company" choices={companies} chosen={params.company} />
        <button type="submit">Show</button>
      </form>
      <p role="status" className="mt-3 mb-2 text-sm text-muted">
        {total === 0 ? "Nothing is overdue." : `${total.toLocaleString("en-GB")} overdue`}
      </p>
      {rows.length > 0 && <DataTable caption="Overdue events, one a row" columns={columns(notes, day)} rows={rows} rowKey={(row) => row.id} />}
      <HistoryPager page={page} pages={pages} href={(to) => overdueHref({ ...params, page: to })} words={["Before", "Further"]} />
      <FootnoteList notes={notes} />
    </>
  );
}

const SHOWN = new Set(["event", "program", "date", "urgency", "drift"]);

function columns(notes: Footnotes, day: string): Column<CatalystRow>[] {
  return [
    ...catalystColumns(notes, day).filter(({ key }) => SHOWN.has(key)),
    {
      key: "settle",
      label: "Settle",
      className: "min-w-40",
      cell: ({ origin, href, title }) => (
        <Link href={`/desk${href}/edit${origin === "catalyst" ? "#f-outcome" : ""}`}>
          {SETTLE[origin]}
          <span className="sr-only">: {title}</span>
        </Link>
      ),
    },
  ];
}
