import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";
import { chanceOf } from "./chance.ts";
import { stated, WEEKS, yearOf } from "./calendar.ts";
import { listedBy } from "./citing.ts";
import type { Maker } from "./maker.ts";
import { companyName, companySlug, INDICATIONS } from "./names.ts";
import { companyWeek } from "./sizes.ts";

const PLACES: [country: string, city: string][] = [["United States", "Boston"], ["United States", "San Diego"], ["China", "Suzhou"], ["China", "Shanghai"], ["Germany", "Munich"], ["United Kingdom", "Cambridge"], ["Switzerland", "Basel"], ["Japan", "Osaka"]];
const LISTINGS = ["NASDAQ", "HKEX", "SIX", "LSE"];

/** First as its own page shows it; then it goes public, or moves its aim. */
export const companies: Maker = {
  kind: "company",
  count: (world) => world.companies,
  weeks(world, index) {
    const first = companyWeek(world, index);
    return [first, first + chanceOf(world.seed, "company change", index).between(20, WEEKS - 1 - first)];
  },
  make(world, index, version) {
    const chance = chanceOf(world.seed, "company", index);
    const name = companyName(world, index);
    const [country, city] = chance.pick(PLACES);
    const kind = chance.often(80) ? "biotech" : chance.pick(COMPANY_KINDS.values);
    const established = stated(companyWeek(world, index) - chance.between(50, 900), chance.pick(["year", "month"]));
    const aims = [chance.pick(INDICATIONS).name, chance.pick(INDICATIONS).name];
    const listing = chance.often(60) && version > 1 ? chance.pick(LISTINGS) : null;
    const focus = version === 1 ? `Medicines against ${aims[0]}.` : `Medicines against ${aims[0]} and ${aims[1]}.`;
    return {
      slug: companySlug(world, index),
      data: { name, kind, country, city, established, listing, focus, milestones: [{ id: "founding", kind: "founding", date: established, description: `${name} is founded in ${city}.` }] },
      citations: listedBy(world, index)("About", `Says who ${name} is, as of ${yearOf(companyWeek(world, index))}.`, ["name", "kind", "country", "city", "established", "focus", "milestones.founding", ...(listing ? ["listing"] : [])]),
    };
  },
};
