import { Link } from "#components/ui/link.tsx";
import type { Facets } from "#lib/programs/pipeline-facets.ts";
import { CHOICES, pipelineEntries, pipelineHref, toggleHref, type Choice, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

export const CHOICE_LABELS: Record<Choice, string> = {
  company: "Company",
  target: "Target",
  modality: "Modality",
  stage: "Stage",
  status: "Status",
  indication: "Indication",
  area: "Therapeutic area",
  territory: "Territory",
  partner: "Partner",
  source: "Source",
};

/** All filters. Choices are links, with what they would show; text and ranges are a GET form. */
export function FilterPanel({ facets, params }: { facets: Facets; params: PipelineParams }) {
  const narrowed = pipelineEntries(params).some(([key]) => FILTERS.has(key));
  return (
    <details className="filters no-print" data-keep-scroll="" open={narrowed}>
      <summary>Filters</summary>
      <p className="my-2 text-sm text-muted">Different filters narrow each other (and). Several values of one filter widen it (or).</p>
      <TextFilters params={params} />
      <div className="filter-columns">
        {CHOICES.filter((name) => name !== "stage" && name !== "status" && facets[name].length > 0).map((name) => (
          <section key={name} aria-label={CHOICE_LABELS[name]}>
            <h3>{CHOICE_LABELS[name]}</h3>
            <ul>
              {facets[name].map(({ value, label, count }) => (
                <li key={value}>
                  <Link href={toggleHref(params, name, value)} aria-current={params[name].includes(value) || undefined}>
                    {label} <b>{count}</b>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-label="Trials">
          <h3>Registered trials</h3>
          <ul>
            {facets.trial.map(({ value, label, count }) => (
              <li key={value}>
                <Link
                  href={pipelineHref(params, { trial: params.trial === value ? null : (value as "yes" | "no") })}
                  aria-current={params.trial === value || undefined}
                >
                  {label} <b>{count}</b>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </details>
  );
}

/** The parameters that this panel sets: where one is, it stands open. */
const FILTERS = new Set<string>([...CHOICES.filter((name) => name !== "stage" && name !== "status"), "molecule", "from", "to", "trial"]);
const TYPED = new Set(["molecule", "from", "to", "page"]);

function TextFilters({ params }: { params: PipelineParams }) {
  return (
    <form action="/" method="get" className="filter-form">
      {pipelineEntries(params)
        .filter(([key]) => !TYPED.has(key))
        .map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
      <label>
        Molecule
        <input type="search" name="molecule" defaultValue={params.molecule ?? ""} maxLength={100} placeholder="code, INN or brand" />
      </label>
      <StageSelect label="From stage" name="from" value={params.from} />
      <StageSelect label="to stage" name="to" value={params.to} />
      <button type="submit">Apply</button>
    </form>
  );
}

function StageSelect({ label, name, value }: { label: string; name: string; value: string | null }) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ""}>
        <option value="">any</option>
        {STAGES.values.map((stage) => (
          <option key={stage} value={stage}>
            {STAGES.label(stage)}
          </option>
        ))}
      </select>
    </label>
  );
}
