import { standing } from "#lib/programs/standing.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";
import type { IndicationProfile } from "./queries.ts";

/** "Oncology, blood. 6 programs tracked; furthest: HQP1351, Launched, China, since 18 December 2021." */
export function indicationSummary({ indication, programs }: IndicationProfile): string {
  const area = indication.therapeuticArea ? `${THERAPEUTIC_AREAS.label(indication.therapeuticArea)}. ` : "";
  const [first] = programs;
  const furthest = first && (first.stage ?? first.guidedStage) ? `; furthest: ${first.molecule.name}, ${standing(first)}` : "";
  return `${area}${programs.length} ${programs.length === 1 ? "program" : "programs"} tracked${furthest}.`;
}
