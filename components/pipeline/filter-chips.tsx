import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import type { FacetChoice, Facets } from "#lib/programs/pipeline-facets.ts";
import { CHOICES } from "#lib/programs/pipeline-params.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { CHOICE_LABELS } from "./choice-labels.ts";
import type { FilterLinks, ProgramFilter } from "./program-filters.tsx";

/** One value that is chosen, and the address without it. */
export type Chip = { key: string; name: string; words: string; href: string };

type Props = { /** How many are left. */ children: ReactNode; /** Values of one filter stand together. */ groups: readonly Chip[][]; /** The address without any. */ clear: string };

/** What is chosen, in words, each with a way to take it out again. */
export function FilterChips({ children, groups, clear }: Props) {
  const chosen = groups.filter((chips) => chips.length > 0);
  return (
    <div className="chips" data-keep-scroll="">
      <p role="status">{children}</p>
      {chosen.length > 0 && (
        <ul>
          {chosen.map((chips, index) => (
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
            <Link href={clear}>Clear all</Link>
          </li>
        </ul>
      )}
    </div>
  );
}

/** The chosen values of one filter. */
export const chipsOf = (key: string, name: string, chosen: readonly string[], choices: readonly FacetChoice[], href: (value: string) => string): Chip[] =>
  chosen.map((value) => ({ key: `${key} ${value}`, name, words: choices.find((choice) => choice.value === value)?.label ?? value, href: href(value) }));

/** What is chosen of the filters of programs. */
export function programChips(filter: ProgramFilter, facets: Facets, links: FilterLinks): Chip[][] {
  const single = (key: "molecule" | "from" | "to" | "trial", name: string, words: string | null): Chip[] => (words === null ? [] : [{ key, name, words, href: links.change({ [key]: null }) }]);
  return [
    ...CHOICES.map((key) => chipsOf(key, CHOICE_LABELS[key], filter[key], facets[key], (value) => links.toggle(key, value))),
    single("molecule", "Molecule", filter.molecule && `“${filter.molecule}”`),
    single("from", "From stage", filter.from && STAGES.label(filter.from)),
    single("to", "To stage", filter.to && STAGES.label(filter.to)),
    single("trial", "Registered trial", filter.trial),
  ];
}
