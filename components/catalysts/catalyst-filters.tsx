import { PointFields } from "#components/as-of/point-fields.tsx";
import { CHOICE_LABELS, Choices } from "#components/pipeline/filter-panel.tsx";
import { Link } from "#components/ui/link.tsx";
import { CATALYST_DEFAULTS, catalystEntries, catalystHref, OWN_CHOICES, toggleCatalystHref, type CatalystParams, type OwnChoice } from "#lib/catalysts/catalyst-params.ts";
import type { CatalystList } from "#lib/catalysts/catalyst-rows.ts";
import type { FacetChoice } from "#lib/programs/pipeline-facets.ts";
import { CHOICES } from "#lib/programs/pipeline-params.ts";
import { shortList } from "#lib/programs/short-list.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

type Props = { params: CatalystParams; list: CatalystList };

const OWN_LABELS: Record<OwnChoice, string> = { state: "Standing", kind: "Kind" };
const HOW_SHOWN = new Set(["view", "year", "sort", "size", "page", ...OWN_CHOICES]);
const TYPED = new Set(["molecule", "from", "to", "page"]);

/** All filters: standing and kind as counts that are links, those of the pipeline behind a fold, and what is chosen in words. */
export function CatalystFilters({ params, list }: Props) {
  const { facets } = list;
  return (
    <>
      <div className="counts" data-keep-scroll="">
        {OWN_CHOICES.map((key) => (
          <OwnFilter key={key} name={key} choices={facets[key]} params={params} />
        ))}
      </div>
      <details className="filters no-print" data-keep-scroll="" open={catalystEntries(params).some(([key]) => !HOW_SHOWN.has(key))}>
        <summary>Filters</summary>
        <p className="my-2 text-sm text-muted">
          Of the programs that an event is about. Different filters narrow each other (and). Several values of one filter widen it (or).
        </p>
        <TextFilters params={params} />
        <div className="filter-columns">
          {CHOICES.filter((name) => facets[name].length > 0).map((name) => (
            <Choices
              key={name}
              label={CHOICE_LABELS[name]}
              choices={params.all.includes(name) ? facets[name] : shortList(facets[name], params[name])}
              chosen={params[name]}
              href={(value) => toggleCatalystHref(params, name, value)}
              whole={{ count: facets[name].length, href: catalystHref(params, { all: [...params.all, name] }) }}
            />
          ))}
          <Choices
            name="Trials"
            label="Registered trials"
            choices={facets.trial}
            chosen={[params.trial ?? []].flat()}
            href={(value) => catalystHref(params, { trial: params.trial === value ? null : (value as "yes" | "no") })}
          />
        </div>
      </details>
      <Chosen params={params} list={list} />
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

function TextFilters({ params }: { params: CatalystParams }) {
  return (
    <form action="/catalysts" method="get" className="filter-form">
      <PointFields />
      {catalystEntries(params)
        .filter(([key]) => !TYPED.has(key))
        .map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
      <label>
        Molecule
        <input type="search" name="molecule" defaultValue={params.molecule ?? ""} maxLength={100} placeholder="code, INN or brand" />
      </label>
      {(["from", "to"] as const).map((name) => (
        <label key={name}>
          {name === "from" ? "From stage" : "to stage"}
          <select name={name} defaultValue={params[name] ?? ""}>
            <option value="">any</option>
            {STAGES.values.map((stage) => (
              <option key={stage} value={stage}>
                {STAGES.label(stage)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">Apply</button>
    </form>
  );
}

type Chip = { key: string; words: string; href: string };

/** How many are left, and each choice with a way to take it out again. */
function Chosen({ params, list: { facets, matching, tracked } }: Props) {
  const chips = chipsOf(params, facets);
  const { view, year, sort, descending, size } = params;
  return (
    <div className="chips" data-keep-scroll="">
      <p role="status">
        <b>{matching}</b> {matching === tracked ? "expected events" : `of ${tracked} expected events`}
      </p>
      {chips.length > 0 && (
        <ul>
          {chips.map(({ key, words, href }) => (
            <li key={key}>
              <Link href={href} className="chip">
                <span className="sr-only">Remove filter </span>
                {words}{" "}
                <span aria-hidden="true" className="no-print">
                  ×
                </span>
              </Link>
            </li>
          ))}
          <li className="no-print">
            <Link href={catalystHref({ ...CATALYST_DEFAULTS, view, year, sort, descending, size })}>Clear all</Link>
          </li>
        </ul>
      )}
    </div>
  );
}

function chipsOf(params: CatalystParams, facets: CatalystList["facets"]): Chip[] {
  const several = [...OWN_CHOICES, ...CHOICES].flatMap((name) =>
    params[name].map((value) => {
      const label = (OWN_CHOICES as readonly string[]).includes(name) ? OWN_LABELS[name as OwnChoice] : CHOICE_LABELS[name as keyof typeof CHOICE_LABELS];
      return { key: `${name} ${value}`, words: `${label}: ${facets[name].find((choice) => choice.value === value)?.label ?? value}`, href: toggleCatalystHref(params, name, value) };
    }),
  );
  const single = (["molecule", "from", "to", "trial"] as const).flatMap((key) => {
    const value = params[key];
    if (value === null) return [];
    const words = { molecule: `Molecule: “${value}”`, from: `From stage: ${STAGES.has(value) ? STAGES.label(value) : value}`, to: `To stage: ${STAGES.has(value) ? STAGES.label(value) : value}`, trial: `Registered trial: ${value}` }[key];
    return [{ key, words, href: catalystHref(params, { [key]: null }) }];
  });
  return [...several, ...single];
}
