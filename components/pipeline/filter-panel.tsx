import { PointFields } from "#components/as-of/point-fields.tsx";
import { html, inner } from "#components/ui/html.ts";
import { Link } from "#components/ui/link.tsx";
import { addressHere } from "#lib/as-of/stand.ts";
import type { FacetChoice, Facets } from "#lib/programs/pipeline-facets.ts";
import { CHOICES, pipelineEntries, pipelineHref, toggleHref, type Choice, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { shortList } from "#lib/programs/short-list.ts";
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
          <Choices
            key={name}
            label={CHOICE_LABELS[name]}
            choices={params.all.includes(name) ? facets[name] : shortList(facets[name], params[name])}
            chosen={params[name]}
            href={(value) => toggleHref(params, name, value)}
            whole={{ count: facets[name].length, href: pipelineHref(params, { all: [...params.all, name] }) }}
          />
        ))}
        <Choices
          name="Trials"
          label="Registered trials"
          choices={facets.trial}
          chosen={[params.trial ?? []].flat()}
          href={(value) => pipelineHref(params, { trial: params.trial === value ? null : (value as "yes" | "no") })}
        />
      </div>
    </details>
  );
}

type ChoicesProps = {
  label: string;
  name?: string;
  choices: readonly FacetChoice[];
  chosen: readonly string[];
  href: (value: string) => string;
  /** Where all choices are shown. */
  whole?: { count: number; href: string };
};

/** The choices of one filter, each a link with what it would show. */
export function Choices({ label, name = label, choices, chosen, href, whole }: ChoicesProps) {
  const item = ({ value, label: words, count }: FacetChoice) =>
    html`<li><a href="${addressHere(href(value))}"${chosen.includes(value) && html` aria-current="true"`}>${words} <b>${count}</b></a></li>`;
  return (
    <section aria-label={name}>
      <h3>{label}</h3>
      <ul {...inner(...choices.map(item))} />
      {whole && whole.count > choices.length && (
        <Link href={whole.href}>
          All {whole.count}
          <span className="sr-only"> of {name}</span>
        </Link>
      )}
    </section>
  );
}

/** The parameters that this panel sets: where one is, it stands open. */
const FILTERS = new Set<string>([...CHOICES.filter((name) => name !== "stage" && name !== "status"), "molecule", "from", "to", "trial", "all"]);
const TYPED = new Set(["molecule", "from", "to", "page"]);

function TextFilters({ params }: { params: PipelineParams }) {
  return (
    <form action="/" method="get" className="filter-form">
      <PointFields />
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
