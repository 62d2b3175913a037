import type { Territory } from "#lib/db/generated/enums.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

const WITH_ARTICLE = new Set<Territory>(["us", "uk", "eu"]);

/** As it stands after "in": "China", "the United States", "all countries". */
export function inTerritory(territory: Territory): string {
  if (territory === "global") return "all countries";
  return `${WITH_ARTICLE.has(territory) ? "the " : ""}${TERRITORIES.label(territory)}`;
}
