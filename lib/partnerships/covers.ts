import type { Territory } from "#lib/db/generated/enums.ts";

type Scope = { territory: Territory; included: boolean };

/**
 * Whether an agreement can concern a territory: null on either side (not stated) leaves it open, and so covers. "Global"
 * takes in every territory that is not excluded; a global program is concerned wherever anything is included.
 */
export function coversTerritory(scope: readonly Scope[], territory: Territory | null): boolean {
  const included = scope.filter((one) => one.included).map((one) => one.territory);
  if (included.length === 0 || territory === null || territory === "global") return true;
  if (scope.some((one) => !one.included && one.territory === territory)) return false;
  return included.includes(territory) || included.includes("global");
}
