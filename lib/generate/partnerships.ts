import { chanceOf } from "./chance.ts";
import { stated, WEEKS } from "./calendar.ts";
import { announcedBy } from "./citing.ts";
import { idOf, type Maker } from "./maker.ts";
import { codeOf, companySlug, moleculeSlug } from "./names.ts";
import { moleculeWeek, ownerOf, partnerOf, type World } from "./sizes.ts";

const MOLECULES_A_PARTNERSHIP = 20;
const MILLION = 1_000_000;

const weeksOf = (world: World, index: number): number[] => {
  const first = moleculeWeek(world, index * MOLECULES_A_PARTNERSHIP);
  return [first, first + chanceOf(world.seed, "partnership change", index).between(26, WEEKS - 1 - first)];
};

/** A licence; later it is extended to further payments, or ends. */
export const partnerships: Maker = {
  kind: "partnership",
  count: (world) => world.partnerships,
  weeks: weeksOf,
  make(world, index, version) {
    const chance = chanceOf(world.seed, "partnership", index);
    const molecule = index * MOLECULES_A_PARTNERSHIP;
    const [owner, partner] = [ownerOf(world, molecule), partnerOf(world, molecule)];
    const code = codeOf(world, molecule);
    const weeks = weeksOf(world, index);
    const [first, changed] = weeks as [number, number];
    const ends = version > 1 && chance.often(40);
    const party = (company: number, role: string) => ({ id: role, companyId: idOf("company", companySlug(world, company)), role });
    const paid = (id: string, kind: string, most: number) => ({ id, kind, amount: chance.between(1, most) * MILLION, currency: chance.pick(["USD", "USD", "EUR"]), upTo: kind !== "upfront" });
    const terms = [paid("upfront", "upfront", 90), ...(version > 1 && !ends ? [paid("milestones", "milestones", 900)] : [])];
    const base = { title: `Licence to ${code}`, kind: "licence", signed: stated(first - chance.between(1, 4), chance.pick(["day", "month"] as const)), ...(ends && { end: stated(changed - 1, "month") }) };
    return {
      slug: `licence-to-${moleculeSlug(world, molecule)}`,
      data: {
        ...base,
        parties: [party(owner, "licensor"), party(partner, "licensee")],
        molecules: [{ id: "licensed", moleculeId: idOf("molecule", moleculeSlug(world, molecule)) }],
        territories: [{ id: "first", territory: chance.pick(["us", "china", "japan", "eu"]), included: true }],
        terms,
      },
      citations: announcedBy(world, owner, weeks[version - 1] as number)("Licence", `A licence to ${code} is granted${ends ? ", and has ended" : ""}.`, [...Object.keys(base), "parties", "molecules.licensed", "territories.first", ...terms.map(({ id }) => `terms.${id}`)]),
    };
  },
};
