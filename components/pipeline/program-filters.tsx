import { PointFields } from "#components/as-of/point-fields.tsx";
import { html, inner } from "#components/ui/html.ts";
import { Link } from "#components/ui/link.tsx";
import { addressHere } from "#lib/as-of/stand.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import type { FacetChoice, Facets } from "#lib/programs/pipeline-facets.ts";
import { CHOICES, type Choice, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { shortList } from "#lib/programs/short-list.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { CHOICE_LABELS } from "./choice-labels.ts";

/** What pages about programs have in common: the filter, and the lists that are shown whole. */
export type ProgramFilter = PipelineFilter & { all: Choice[] };

/** The addresses of a page with its filter changed. */
export type FilterLinks = { toggle: (key: Choice, value: string) => string; change: (change: Partial<Pick<ProgramFilter, "molecule" | "from" | "to" | "trial" | "all">>) => string };

type Props = {
  facets: Facets;
  filter: ProgramFilter;
  links: FilterLinks;
  /** The lists that are shown here; all, where none are named. */
  lists?: readonly Choice[];
  /** What the filters are of, where the page is not of programs. */
  of?: string;
  /** Where the text goes, and what else the address says by now. */
  form: { action: string; entries: readonly [string, string][] };
  /** Without it there is no range of stages. */
  range?: boolean;
};

/** All filters of programs. Choices are links, with what they would show; text and ranges are a GET form. */
export function ProgramFilters({ facets, filter, links, lists = CHOICES, of = "", form, range = true }: Props) {
  const narrowed = lists.some((name) => filter[name].length > 0) || filter.all.length > 0 || filter.molecule !== null || filter.from !== null || filter.to !== null || filter.trial !== null;
  return (
    <details className="filters no-print" data-keep-scroll="" open={narrowed}>
      <summary>Filters</summary>
      <p className="my-2 text-sm text-muted">{of && `${of} `}Different filters narrow each other (and). Several values of one filter widen it (or).</p>
      <TextFilters filter={filter} form={form} range={range} />
      <div className="filter-columns">
        {lists
          .filter((name) => facets[name].length > 0)
          .map((name) => (
            <Choices
              key={name}
              label={CHOICE_LABELS[name]}
              choices={filter.all.includes(name) ? facets[name] : shortList(facets[name], filter[name])}
              chosen={filter[name]}
              href={(value) => links.toggle(name, value)}
              whole={{ count: facets[name].length, href: links.change({ all: [...filter.all, name] }) }}
            />
          ))}
        <Choices
          name="Trials"
          label="Registered trials"
          choices={facets.trial}
          chosen={[filter.trial ?? []].flat()}
          href={(value) => links.change({ trial: filter.trial === value ? null : (value as "yes" | "no") })}
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
function Choices({ label, name = label, choices, chosen, href, whole }: ChoicesProps) {
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

function TextFilters({ filter, form: { action, entries }, range }: Pick<Props, "filter" | "form"> & { range: boolean }) {
  const typed = new Set(range ? ["molecule", "page", "from", "to"] : ["molecule", "page"]);
  return (
    <form action={action} method="get" className="filter-form">
      <PointFields />
      {entries
        .filter(([key]) => !typed.has(key))
        .map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
      <label>
        Molecule
        <input type="search" name="molecule" defaultValue={filter.molecule ?? ""} maxLength={100} placeholder="code, INN or brand" />
      </label>
      {range && <StageSelect label="From stage" name="from" value={filter.from} />}
      {range && <StageSelect label="to stage" name="to" value={filter.to} />}
      <button type="submit">Apply</button>
    </form>
  );
}

function StageSelect({ label, name, value }: { label: string; name: string; value: Stage | null }) {
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
