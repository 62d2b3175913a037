import type { Territory } from "#lib/db/generated/enums.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

type Parts = { moleculeId: string; indicationId: string | null; territory: Territory | null; setting: string | null };

/** What makes a program the same program: one row of the chart for each. */
export function programKey({ moleculeId, indicationId, territory, setting }: Parts): string {
  return [moleculeId, indicationId ?? "", territory ?? "", setting ?? ""].join("|");
}

/** "HQP1351, chronic myeloid leukaemia, China": what is not stated is left out, or said where nothing else is left. */
export function programTitle(parts: Parts, titleOf: (id: string) => string): string {
  const indication = parts.indicationId === null ? "indication not stated" : titleOf(parts.indicationId);
  const territory = parts.territory === null ? null : TERRITORIES.label(parts.territory);
  return [titleOf(parts.moleculeId), indication, parts.setting, territory].filter((part) => part !== null).join(", ");
}
