import type { Facets } from "#lib/programs/pipeline-facets.ts";
import { CHOICES, DEFAULTS, pipelineEntries, pipelineHref, toggleHref, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { FilterChips, programChips } from "./filter-chips.tsx";
import { ProgramFilters, type FilterLinks } from "./program-filters.tsx";

type Props = { params: PipelineParams; facets: Facets; matching: number; tracked: number };

/** Stage and status stand above as counts. */
const LISTS = CHOICES.filter((name) => name !== "stage" && name !== "status");

/** The filters of the pipeline, and what is chosen of them. */
export function FilterPanel({ params, facets, matching, tracked }: Props) {
  const links: FilterLinks = { toggle: (key, value) => toggleHref(params, key, value), change: (change) => pipelineHref(params, change) };
  const { view, group, sort, descending, density, columns } = params;
  return (
    <>
      <ProgramFilters facets={facets} filter={params} links={links} lists={LISTS} form={{ action: "/", entries: pipelineEntries(params) }} />
      <FilterChips groups={programChips(params, facets, links)} clear={pipelineHref({ ...DEFAULTS, view, group, sort, descending, density, columns })}>
        <b>{matching}</b> {matching === tracked ? "" : `of ${tracked} `}
        {tracked === 1 ? "program" : "programs"}
      </FilterChips>
    </>
  );
}
