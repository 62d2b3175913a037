import { Link } from "#components/ui/link.tsx";
import type { Facets } from "#lib/programs/pipeline-facets.ts";
import { toggleHref, type Choice, type PipelineParams } from "#lib/programs/pipeline-params.ts";

/** How many programs stand where: each count is a filter. */
export function StageCounts({ facets, params }: { facets: Facets; params: PipelineParams }) {
  return (
    <div className="counts" data-keep-scroll="">
      <Counts label="By stage" name="stage" facets={facets} params={params} />
      <Counts label="By status" name="status" facets={facets} params={params} />
    </div>
  );
}

function Counts({ label, name, facets, params }: { label: string; name: Choice; facets: Facets; params: PipelineParams }) {
  return (
    <nav aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {facets[name].map(({ value, label: words, count }) => (
          <li key={value}>
            <Link href={toggleHref(params, name, value)} aria-current={params[name].includes(value) || undefined}>
              <b>{count}</b> {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
