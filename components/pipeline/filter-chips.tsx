import { Link } from "#components/ui/link.tsx";
import type { Facets } from "#lib/programs/pipeline-facets.ts";
import { CHOICES, pipelineHref, toggleHref, DEFAULTS, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { CHOICE_LABELS } from "./filter-panel.tsx";

type Props = { params: PipelineParams; facets: Facets; matching: number; tracked: number };
type Chip = { key: string; name: string; words: string; href: string };

/** What is chosen, in words, each with a way to take it out again. */
export function FilterChips({ params, facets, matching, tracked }: Props) {
  const groups = chipsOf(params, facets);
  const clear = pipelineHref({ ...DEFAULTS, view: params.view, group: params.group, sort: params.sort, descending: params.descending, density: params.density, columns: params.columns });
  return (
    <div className="chips" data-keep-scroll="">
      <p role="status">
        <b>{matching}</b> {matching === tracked ? "" : `of ${tracked} `}{tracked === 1 ? "program" : "programs"}
      </p>
      {groups.length > 0 && (
        <ul>
          {groups.map((chips, index) => (
            <li key={chips[0]?.name}>
              {index > 0 && <i>and </i>}
              {chips.map((chip, place) => (
                <span key={chip.key}>
                  {place > 0 && <i>or </i>}
                  <Link href={chip.href} className="chip">
                    <span className="sr-only">Remove filter </span>
                    {chip.name}: {chip.words}{" "}
                    <span aria-hidden="true" className="no-print">
                      ×
                    </span>
                  </Link>{" "}
                </span>
              ))}
            </li>
          ))}
          <li className="no-print">
            <Link href={clear}>
              Clear all
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}

function chipsOf(params: PipelineParams, facets: Facets): Chip[][] {
  const chosen: Chip[][] = CHOICES.map((name) =>
    params[name].map((value) => ({
      key: `${name} ${value}`,
      name: CHOICE_LABELS[name],
      words: facets[name].find((choice) => choice.value === value)?.label ?? value,
      href: toggleHref(params, name, value),
    })),
  );
  const single = (key: "molecule" | "from" | "to" | "trial", name: string, words: string): Chip[] => [{ key, name, words, href: pipelineHref(params, { [key]: null }) }];
  if (params.molecule !== null) chosen.push(single("molecule", "Molecule", `“${params.molecule}”`));
  if (params.from !== null) chosen.push(single("from", "From stage", STAGES.label(params.from)));
  if (params.to !== null) chosen.push(single("to", "To stage", STAGES.label(params.to)));
  if (params.trial !== null) chosen.push(single("trial", "Registered trial", params.trial));
  return chosen.filter((chips) => chips.length > 0);
}
