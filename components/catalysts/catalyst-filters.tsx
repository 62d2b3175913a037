import { chipsOf, FilterChips, programChips } from "#components/pipeline/filter-chips.tsx";
import { ProgramFilters, type FilterLinks } from "#components/pipeline/program-filters.tsx";
import { Link } from "#components/ui/link.tsx";
import { CATALYST_DEFAULTS, catalystEntries, catalystHref, OWN_CHOICES, toggleCatalystHref, type CatalystParams, type OwnChoice } from "#lib/catalysts/catalyst-params.ts";
import type { CatalystList } from "#lib/catalysts/catalyst-rows.ts";
import type { FacetChoice } from "#lib/programs/pipeline-facets.ts";

type Props = { params: CatalystParams; list: CatalystList };

const OWN_LABELS: Record<OwnChoice, string> = { state: "Standing", kind: "Kind" };

/** All filters: standing and kind as counts that are links, those of the pipeline behind a fold, and what is chosen in words. */
export function CatalystFilters({ params, list: { facets, matching, tracked } }: Props) {
  const links: FilterLinks = { toggle: (key, value) => toggleCatalystHref(params, key, value), change: (change) => catalystHref(params, change) };
  const { view, year, sort, descending, size } = params;
  const own = OWN_CHOICES.map((key) => chipsOf(key, OWN_LABELS[key], params[key], facets[key], (value) => toggleCatalystHref(params, key, value)));
  return (
    <>
      <div className="counts" data-keep-scroll="">
        {OWN_CHOICES.map((key) => (
          <OwnFilter key={key} name={key} choices={facets[key]} params={params} />
        ))}
      </div>
      <ProgramFilters facets={facets} filter={params} links={links} of="Of the programs that an event is about." form={{ action: "/catalysts", entries: catalystEntries(params) }} />
      <FilterChips groups={[...own, ...programChips(params, facets, links)]} clear={catalystHref({ ...CATALYST_DEFAULTS, view, year, sort, descending, size })}>
        <b>{matching}</b> {matching === tracked ? "expected events" : `of ${tracked} expected events`}
      </FilterChips>
    </>
  );
}

function OwnFilter({ name, choices, params }: { name: OwnChoice; choices: readonly FacetChoice[]; params: CatalystParams }) {
  const chosen: readonly string[] = params[name];
  return (
    <nav aria-label={OWN_LABELS[name]}>
      <h2>{OWN_LABELS[name]}</h2>
      <ul>
        {choices.map(({ value, label, count }) => (
          <li key={value}>
            <Link href={toggleCatalystHref(params, name, value)} aria-current={chosen.includes(value) || undefined}>
              <b>{count}</b> {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
