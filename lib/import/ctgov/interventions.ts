import { letters, spaced } from "#lib/import/folding.ts";
import { bareName, isCode, isPlacebo, partsOf } from "./drug-names.ts";
import type { Study } from "./study.ts";
import { distinctLines, plainLine } from "./text.ts";

/** What a study gives, as the registry lists it; one entry where it lists the same more than once. */
export type Intervention = {
  /** All that the registry writes as its name. */
  text: string;
  type: string | undefined;
  otherNames: string[];
  /** Labels of the arms that get it. */
  arms: ReadonlySet<string>;
  /** It was listed as a combination, of which this is a part. */
  isPart: boolean;
};

/** What can be a molecule. A type that was not asked for may be any. */
const DRUGS = new Set(["DRUG", "BIOLOGICAL", "GENETIC", "COMBINATION_PRODUCT", undefined]);

/** A placebo, a procedure, a device or a way of life is no program's molecule. */
export const isDrug = ({ type, text }: Intervention): boolean => DRUGS.has(type) && !isPlacebo(text);

/** `SUBJECT: name`, as the arms refer to interventions. */
const withoutLabel = (name: string): string => name.slice(name.indexOf(": ") + 1).trim();

/** The interventions of a study, each once, with the arms that both sides name. */
export function interventionsOf({ protocolSection: { armsInterventionsModule } }: Study): Intervention[] {
  const { interventions = [], armGroups = [] } = armsInterventionsModule ?? {};
  const found = new Map<string, Intervention>();
  for (const { name, type, otherNames = [], armGroupLabels = [] } of interventions) {
    const text = plainLine(name)?.text;
    if (text === undefined) continue;
    const named = armGroups.flatMap(({ label, interventionNames = [] }) => (label !== undefined && interventionNames.some((one) => withoutLabel(one) === name?.trim()) ? [label] : []));
    const key = spaced(text);
    const before = found.get(key);
    found.set(key, {
      text: before?.text ?? text,
      type: before?.type ?? type,
      otherNames: distinctLines([...(before?.otherNames ?? []), ...otherNames]),
      arms: new Set([...(before?.arms ?? []), ...armGroupLabels, ...named]),
      isPart: false,
    });
  }
  return [...found.values()];
}

/**
 * The drugs that an entry gives, where it is a combination that can be taken apart: one that names a drug that is known (held,
 * or listed by itself), or that has a code. Anything else stays as it is written.
 */
export function takenApart(one: Intervention, all: readonly Intervention[], isHeld: (text: string) => boolean): Intervention[] {
  const split = isDrug(one) ? partsOf(one.text) : null;
  if (!split || isHeld(one.text)) return [one];
  const alone = new Set(all.filter((other) => other !== one).map(({ text }) => letters(bareName(text))));
  const isKnown = (part: string) => isHeld(part) || alone.has(letters(bareName(part))) || (split.sure && isCode(bareName(part)));
  return split.parts.some(isKnown) ? split.parts.map((text) => ({ ...one, text, otherNames: [], isPart: true })) : [one];
}
