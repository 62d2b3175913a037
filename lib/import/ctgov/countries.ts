import type { Territory } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

const UNION =
  "austria belgium bulgaria croatia cyprus czechia czech_republic denmark estonia finland france germany greece hungary ireland italy latvia lithuania luxembourg malta netherlands poland portugal romania slovakia slovenia spain sweden";

/** By the registry's names of countries, those of today and those that older records were written with. */
const TERRITORY_OF = new Map<string, Territory>([
  ...UNION.split(" ").map((name): [string, Territory] => [name.replaceAll("_", " "), "eu"]),
  ["united states", "us"],
  ["puerto rico", "us"],
  ["canada", "canada"],
  ["china", "china"],
  ["hong kong", "hong_kong"],
  ["macau", "macau"],
  ["macao", "macau"],
  ["taiwan", "taiwan"],
  ["japan", "japan"],
  ["australia", "australia"],
  ["united kingdom", "uk"],
  ["russia", "russia"],
  ["russian federation", "russia"],
]);

/** Where a new medicine is mostly registered first: a study in two of these is no study for one market. */
const MARKETS: readonly Territory[] = ["us", "eu", "china", "japan"];

export type Place = { territory: Territory | null; derivation: string };

/**
 * The territory of a program by the countries of its study. Sites in one territory make it that one. Sites in two of the
 * United States, the European Union, China and Japan make it Global. Else it is not stated: a site in Australia beside
 * those in the United States says nothing of where the medicine is to be sold.
 */
export function territoryOf(countries: readonly string[]): Place {
  const territories = new Set(countries.map((country) => TERRITORY_OF.get(normalize(country))));
  const [only] = territories;
  if (territories.size === 1 && only) return { territory: only, derivation: "A program's territory is where its studies run." };
  const markets = MARKETS.filter((market) => territories.has(market));
  if (markets.length < 2) return { territory: null, derivation: "" };
  return { territory: "global", derivation: `Sites in more than one of the large markets (${markets.map((market) => TERRITORIES.label(market)).join(", ")}) make the program a global one.` };
}

/** A country that no territory is tracked for. */
export const isUntracked = (country: string): boolean => !TERRITORY_OF.has(normalize(country));
