import { PointFields } from "#components/as-of/point-fields.tsx";
import { Subscribe } from "#components/feeds/subscribe.tsx";
import { Link } from "#components/ui/link.tsx";
import { addressHere } from "#lib/as-of/stand.ts";
import { COLUMN_LABELS, COLUMNS, GROUPS, onlyFilter, pipelineEntries, pipelineHref, pipelineQuery, SIZES, VIEWS, type Group, type PipelineParams } from "#lib/programs/pipeline-params.ts";

const VIEW_LABELS = { chart: "Chart", table: "Table", timeline: "Timeline" };
export const GROUP_LABELS: Record<Group, string> = {
  molecule: "molecule",
  company: "company",
  target: "target",
  area: "therapeutic area",
  territory: "territory",
  partner: "partner",
};

/** How the rows are shown, and the way to take them along. */
export function ViewControls({ params }: { params: PipelineParams }) {
  const filters = pipelineQuery(onlyFilter(params));
  return (
    <div className="controls no-print" data-keep-scroll="">
      <nav aria-label="View">
        <ul className="tabs">
          {VIEWS.map((view) => (
            <li key={view}>
              <Link href={pipelineHref(params, { view })} aria-current={params.view === view || undefined}>
                {VIEW_LABELS[view]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {params.view !== "table" && (
        <nav aria-label="Group by">
          <ul className="tabs">
            <li aria-hidden="true">by</li>
            {GROUPS.map((group) => (
              <li key={group}>
                <Link href={pipelineHref(params, { group })} aria-current={params.group === group || undefined}>
                  {GROUP_LABELS[group]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Link href={pipelineHref(params, { density: params.density === "compact" ? "normal" : "compact" })}>
        {params.density === "compact" ? "Roomier rows" : "Denser rows"}
      </Link>
      {params.view === "table" && <ColumnChooser params={params} />}
      <span>
        Download what I see: <a download href={addressHere(pipelineHref(params, { page: params.page }, "/pipeline.csv"))}>CSV</a>,{" "}
        <a download href={addressHere(csvForExcel(params))}>CSV for Excel</a>
      </span>
      <Link href={`/account/views?${new URLSearchParams({ subject: "pipeline", filters })}`}>Save this view</Link>
      <Subscribe feed={{ base: "pipeline", query: filters }} of="the programs that these filters show" />
    </div>
  );
}

function csvForExcel(params: PipelineParams): string {
  const address = pipelineHref(params, { page: params.page }, "/pipeline.csv");
  return `${address}${address.includes("?") ? "&" : "?"}bom=yes`;
}

function ColumnChooser({ params }: { params: PipelineParams }) {
  const kept = pipelineEntries(params).filter(([key]) => key !== "columns" && key !== "size" && key !== "page");
  return (
    <details className="chooser">
      <summary>Columns and rows</summary>
      <form action="/" method="get">
        <PointFields />
        {kept.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        <fieldset>
          <legend className="sr-only">Columns</legend>
          {COLUMNS.map((column) => (
            <label key={column}>
              <input type="checkbox" name="columns" value={column} defaultChecked={params.columns.includes(column)} /> {COLUMN_LABELS[column]}
            </label>
          ))}
        </fieldset>
        <label>
          Rows on a page{" "}
          <select name="size" defaultValue={params.size}>
            {SIZES.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </label>
        <button type="submit">Apply</button>
      </form>
    </details>
  );
}
