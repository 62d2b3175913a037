import { AsCited } from "#components/as-of/as-cited.tsx";
import { CitePage } from "#components/as-of/cite-page.tsx";
import { Discrepancies } from "#components/records/discrepancies.tsx";
import { FootnoteList } from "#components/records/footnote-list.tsx";
import { JsonLd } from "#components/records/json-ld.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { Paging } from "#components/pipeline/paging.tsx";
import { AddressProblems } from "#components/ui/address-problems.tsx";
import { Link } from "#components/ui/link.tsx";
import { CATALYST_SORTS, catalystHref, catalystQuery, type CatalystParams, type CatalystSort } from "#lib/catalysts/catalyst-params.ts";
import type { CatalystList } from "#lib/catalysts/catalyst-rows.ts";
import type { CatalystRow } from "#lib/catalysts/rows.ts";
import { labelDate } from "#lib/dates/label.ts";
import { siteOrigin } from "#lib/env.ts";
import type { Problem } from "#lib/programs/pipeline-params.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { CatalystCalendar } from "./catalyst-calendar.tsx";
import { catalystColumns } from "./catalyst-columns.tsx";
import { CatalystControls } from "./catalyst-controls.tsx";
import { CatalystFilters } from "./catalyst-filters.tsx";

export const CATALYSTS_INTRO = "What companies, regulators and registries lead one to expect: when it was first said, how the date moved, and what came of it.";

type Props = { params: CatalystParams; problems: readonly Problem[]; list: CatalystList };

export function CatalystsPage({ params, problems, list }: Props) {
  const notes = new Footnotes(list.evidence.citations);
  const citable = { page: "/catalysts", name: catalystQuery(params) } as const;
  return (
    <>
      <AsCited what={citable} />
      <JsonLd data={{ "@context": "https://schema.org", "@type": "CollectionPage", name: "Catalysts", url: `${siteOrigin()}/catalysts`, description: CATALYSTS_INTRO }} />
      <header className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-2xl sm:text-3xl">Catalysts</h1>
        <p className="text-sm text-muted">Judged by {labelDate(list.day)}</p>
      </header>
      <p className="mt-1 mb-3 max-w-[85ch] text-muted">
        {CATALYSTS_INTRO} What is not stored as a catalyst is derived from guidance, registered dates and agreements, and says so.
      </p>
      <AddressProblems problems={problems} />
      {list.tracked === 0 ? (
        <div className="my-6 border-y border-rule py-6">
          <p>The database holds no catalyst yet. Nor does any program, study or agreement in it name a date to come.</p>
          <p className="mt-1">
            Fill it with the records that come with Phaseline: stop the server, run <code>npm run seed</code>, and start it again.
          </p>
        </div>
      ) : (
        <>
          <CatalystFilters params={params} list={list} />
          <CatalystControls params={params} />
          {params.view === "calendar" ? (
            <CatalystCalendar params={params} list={list} notes={notes} />
          ) : list.rows.length === 0 ? (
            <NoRows params={params} matching={list.matching} />
          ) : (
            <DataTable caption={`${list.rows.length} expected events, one a row`} columns={catalystColumns(notes, list.day).map((column) => sortable(column, params))} rows={list.rows} rowKey={(row) => row.id} />
          )}
          {params.view === "list" && <Paging page={params.page} size={params.size} matching={list.matching} href={(page) => catalystHref(params, { page })} />}
          <Discrepancies discrepancies={list.evidence.discrepancies} notes={notes} />
          <FootnoteList notes={notes} />
          <CitePage what={citable} title="Catalysts" path={catalystHref(params, { page: params.page })} />
        </>
      )}
    </>
  );
}

function NoRows({ params, matching }: { params: CatalystParams; matching: number }) {
  if (matching === 0) return <p className="my-8 text-center text-muted">No expected event matches all of these filters. Take one out above to see more.</p>;
  return (
    <p className="my-8 text-center text-muted">
      There is no page {params.page}: {matching} expected events match. <Link href={catalystHref(params)}>To the first page</Link>
    </p>
  );
}

const isSort = (key: string): key is CatalystSort => (CATALYST_SORTS as readonly string[]).includes(key);

/** A heading that the list can be sorted by becomes a link: once up, once more down. */
function sortable(column: Column<CatalystRow>, params: CatalystParams): Column<CatalystRow> {
  const { key } = column;
  if (!isSort(key)) return column;
  const here = params.sort === key;
  return {
    ...column,
    sorted: here ? (params.descending ? "descending" : "ascending") : undefined,
    label: (
      <Link href={catalystHref(params, { sort: key, descending: here && !params.descending })} className="inline-block py-1">
        {column.label}
        {here && <span aria-hidden="true">{params.descending ? " ▼" : " ▲"}</span>}
      </Link>
    ),
  };
}
