import type { InterventionRole } from "#lib/db/generated/enums.ts";
import { letters } from "#lib/import/folding.ts";
import { isPlacebo } from "./drug-names.ts";
import type { Study } from "./study.ts";
import { plainLine } from "./text.ts";

/** What the arms of a study are for: those that test something, and those that it is tested against. */
export type Arms = { tested: ReadonlySet<string>; compared: ReadonlySet<string> };

const COMPARED = new Set(["ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR"]);

export function armsOf({ protocolSection: { armsInterventionsModule } }: Study): Arms {
  const labels = (wanted: (type: string) => boolean) =>
    new Set(armsInterventionsModule?.armGroups?.flatMap(({ label, type }) => (label !== undefined && type !== undefined && wanted(type) ? [label] : [])));
  return { tested: labels((type) => type === "EXPERIMENTAL"), compared: labels((type) => COMPARED.has(type)) };
}

/** A drug of a study, under all the names that its title may use. */
export type Given = { text: string; names: readonly string[]; isDrug: boolean; arms: ReadonlySet<string> };
export type Role = { role: InterventionRole; because: string } | null;

/** What stands before a drug in a title and says that it is given along; a list of several may lie between. */
const ALONG = /(?:\bplus|\+|\b(?:in\s+)?(?:combin(?:ed|ation)|association)\s+with|\btogether\s+with|\badded\s+to|\bwith\s+or\s+without)(?:(?!\b(?:in|for|of|as|among|vs|versus|compared)\b).)*$/i;

/** `along`: with something else; `named`: by itself; null: not in the title. */
function inTitle({ names }: Given, title: string): "named" | "along" | null {
  const places = names.filter((name) => letters(name).length > 2).map((name) => title.toLowerCase().indexOf(name.toLowerCase())).filter((place) => place >= 0);
  if (places.length === 0) return null;
  return ALONG.test(title.slice(0, Math.min(...places))) ? "along" : "named";
}

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((label) => other.has(label));

/**
 * The part that each drug has in the study, where its arms or its title say; null where they do not.
 * A placebo, and what only control arms get, is a comparator. What both sides get goes along with what only one side gets.
 * Of several that only experimental arms get, the title tells which are studied and which are given along; failing that, one
 * that all these arms get, and no other does, is the one that is studied.
 */
export function rolesOf(given: readonly Given[], arms: Arms, study: Study): Role[] {
  const { briefTitle, officialTitle } = study.protocolSection.identificationModule;
  const titles = [briefTitle, officialTitle].flatMap((title) => plainLine(title)?.text ?? []);
  const onlyTested = given.filter((one) => one.isDrug && meets(one.arms, arms.tested) && !meets(one.arms, arms.compared));
  const always = onlyTested.filter((one) => [...arms.tested].every((label) => one.arms.has(label)));
  return given.map((one): Role => {
    if (isPlacebo(one.text)) return { role: "comparator", because: "A placebo is what the study tests against." };
    if (!one.isDrug) return null;
    if (!meets(one.arms, arms.tested))
      return arms.tested.size > 0 && meets(one.arms, arms.compared) ? { role: "comparator", because: "Only arms that the study tests against get it." } : null;
    if (meets(one.arms, arms.compared)) return onlyTested.length > 0 ? { role: "combination", because: "Both sides get it, with what only one side gets." } : null;
    if (onlyTested.length === 1) return { role: "investigational", because: "It is what only the experimental arms get." };
    for (const title of titles) {
      const place = inTitle(one, title);
      if (place === "along") return { role: "combination", because: "The title says that it is given along with another drug." };
      if (place === "named") return { role: "investigational", because: "The title names it as what is studied." };
    }
    return always.length === 1 && always[0] === one ? { role: "investigational", because: "It alone is given in all experimental arms." } : null;
  });
}
