import { FilterChips, programChips } from "#components/pipeline/filter-chips.tsx";
import { ProgramFilters, type FilterLinks } from "#components/pipeline/program-filters.tsx";
import type { ChangesList } from "#lib/changes/changes-list.ts";
import { changesEntries, changesHref, toggleChangesHref, type ChangesParams } from "#lib/changes/changes-params.ts";
import { DEFAULTS } from "#lib/programs/pipeline-params.ts";

/** The filters of the pipeline, asked of the programs that changed, and what is chosen of them. */
export function ChangeFilters({ params, list: { facets, total, changed } }: { params: ChangesParams; list: ChangesList }) {
  const links: FilterLinks = { toggle: (key, value) => toggleChangesHref(params, key, value), change: (change) => changesHref(params, change) };
  const { from, to, ...filter } = params.filter;
  const of = "Of the programs that changed, and of what is told together with them: agreements about their molecules, and values of their molecules and studies.";
  const clear = changesHref({ ...params, filter: { ...DEFAULTS, all: [] } });
  return (
    <>
      <h2 className="sr-only">What changed</h2>
      <ProgramFilters facets={facets} filter={{ ...filter, from, to }} links={links} of={of} form={{ action: "/changes", entries: changesEntries(params) }} range={false} />
      <FilterChips groups={programChips(params.filter, facets, links)} clear={clear}>
        <b>{total}</b> {total === changed.length ? "" : `of ${changed.length} `}
        {changed.length === 1 ? "program" : "programs"} changed
      </FilterChips>
    </>
  );
}
