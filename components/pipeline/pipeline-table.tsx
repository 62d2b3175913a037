import { Cite } from "#components/records/cite.tsx";
import { Link } from "#components/ui/link.tsx";
import { COLUMN_LABELS, pipelineHref, type PipelineParams, type Sort } from "#lib/programs/pipeline-params.ts";
import type { ProgramRow } from "#lib/programs/rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { CELLS, COLUMN_SORT } from "./columns.tsx";

type Props = { rows: ProgramRow[]; params: PipelineParams; notes: Footnotes };

/** The same rows as the chart's, one value a cell, sortable by the headings. */
export function PipelineTable({ rows, params, notes }: Props) {
  const caption = `${rows.length} programs, one a row`;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table" data-density={params.density}>
        <caption className="sr-only">{caption}</caption>
        <thead data-keep-scroll="">
          <tr>
            <Heading label="Molecule" sort="molecule" params={params} />
            {params.columns.map((column) => (
              <Heading key={column} label={COLUMN_LABELS[column]} sort={COLUMN_SORT[column]} params={params} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="whitespace-nowrap">
                <Link href={`/programs/${row.slug}`}>{row.molecule.name}</Link>
                <Cite notes={notes} record={row.id} field="moleculeId" />
              </th>
              {params.columns.map((column) => (
                <td key={column}>{CELLS[column](row, notes)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A heading that sorts: once up, once more down. */
function Heading({ label, sort, params }: { label: string; sort?: Sort; params: PipelineParams }) {
  if (!sort) return <th scope="col">{label}</th>;
  const current = params.sort === sort;
  const order = params.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={current ? order : undefined}>
      <Link href={pipelineHref(params, { sort, descending: current && !params.descending })}>
        {label}
        {current && <span aria-hidden="true">{params.descending ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  );
}
