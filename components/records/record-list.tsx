import type { ReactNode } from "react";
import { AsCited } from "#components/as-of/as-cited.tsx";
import { CitePage } from "#components/as-of/cite-page.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { standsInNow, wordsHere } from "#lib/as-of/stand.ts";
import { siteOrigin } from "#lib/env.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { listHref, nextOrder, sortText, type ListShape, type Parsed } from "#lib/records/list-params.ts";
import type { Listed } from "#lib/records/list-query.ts";
import { Discrepancies } from "./discrepancies.tsx";
import { FootnoteList } from "./footnote-list.tsx";
import { JsonLd } from "./json-ld.tsx";
import { ListPager } from "./list-pager.tsx";
import { ViewerLeaf } from "./viewer-leaf.tsx";

type Props<Row, Sort extends string> = {
  title: string;
  /** One sentence: what is listed. */
  intro: string;
  noun: { one: string; many: string };
  /** What the search looks in. */
  by?: string;
  shape: ListShape<Sort>;
  parsed: Parsed<Sort>;
  listed: Listed<Row>;
  notes: Footnotes;
  columns: readonly Column<Row>[];
};

/** A list of records: search, sortable columns, count, pages, and the sources of what it shows. */
export function RecordList<Row extends { id: string }, Sort extends string>({ title, intro, noun, by = "name", shape, parsed, listed, notes, columns }: Props<Row, Sort>) {
  const { params, problems } = parsed;
  const order = sortText(shape, params);
  const address = listHref(shape, params);
  const citable = { page: shape.path, name: address.split("?")[1] ?? "" };
  return (
    <>
      <AsCited what={citable} />
      <JsonLd data={{ "@context": "https://schema.org", "@type": "CollectionPage", name: title, url: `${siteOrigin()}${shape.path}`, description: intro }} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        <ViewerLeaf kind={noun.one} key={params.q} />
      </div>
      <p className="mt-1 max-w-[75ch] text-muted">{intro}</p>
      {problems.length > 0 && (
        <div role="alert" className="mt-3 border-l-2 border-alert bg-alert-soft px-3 py-2">
          <p>The address asks for something that this list does not have:</p>
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {!listed.held && !standsInNow() ? (
        <Empty>
          <p>
            {wordsHere()}, no {noun.one} is sure to have been there.
          </p>
        </Empty>
      ) : !listed.held ? (
        <Empty>
          <p>The database holds no {noun.one} yet.</p>
          <p className="mt-1">
            Fill it with the records that come with Phaseline: stop the server, run <code>npm run seed</code>, and start it again.
          </p>
        </Empty>
      ) : (
        <>
          <div className="mt-4 mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
            <SearchForm action={shape.path} label={`Search ${noun.many} by ${by}`} value={params.q}>
              {order && <input type="hidden" name="sort" value={order} />}
            </SearchForm>
            <p className="text-sm text-muted">
              {listed.total.toLocaleString("en-GB")} {listed.total === 1 ? noun.one : noun.many}
              {params.q && (
                <>
                  {" "}
                  found under “{params.q}” · <Link href={listHref(shape, params, { q: "", page: 1 })}>show all</Link>
                </>
              )}
            </p>
          </div>
          {listed.rows.length === 0 ? (
            <Empty>
              <p>
                No {noun.one} is found under “{params.q}”.
              </p>
              <p className="mt-1">
                <Link href={listHref(shape, params, { q: "", page: 1 })}>Show all {noun.many}</Link>, or try part of a name or a code.
              </p>
            </Empty>
          ) : (
            <DataTable caption={title} columns={columns.map((column) => sortable(column, shape, parsed))} rows={listed.rows} rowKey={(row) => row.id} />
          )}
          <ListPager shape={shape} params={params} listed={listed} />
        </>
      )}
      <Discrepancies discrepancies={listed.evidence.discrepancies} notes={notes} />
      <FootnoteList notes={notes} />
      {listed.held && <CitePage what={citable} title={params.q ? `${title} found under “${params.q}”` : title} path={address} />}
    </>
  );
}

function Empty({ children }: { children: ReactNode }) {
  return <div className="my-6 border-y border-rule py-6">{children}</div>;
}

const ARROW = { asc: "▲", desc: "▼" } as const;

/** A heading of a column that the list can be sorted by becomes a link to that order. */
function sortable<Row, Sort extends string>(column: Column<Row>, shape: ListShape<Sort>, { params }: Parsed<Sort>): Column<Row> {
  const sort = shape.columns.find((one) => one === column.key);
  if (!sort) return column;
  const here = params.sort === sort;
  return {
    ...column,
    sorted: here ? (params.direction === "asc" ? "ascending" : "descending") : undefined,
    label: (
      <Link href={listHref(shape, params, nextOrder(shape, params, sort))} className="inline-block py-1">
        {column.label}
        {here && <span aria-hidden="true"> {ARROW[params.direction]}</span>}
      </Link>
    ),
  };
}
