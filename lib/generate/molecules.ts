import { MODALITIES, TARGET_ACTIONS } from "#lib/vocabularies/molecules.ts";
import { chanceOf } from "./chance.ts";
import { WEEKS } from "./calendar.ts";
import { announcedBy, listedBy } from "./citing.ts";
import { idOf, type Maker } from "./maker.ts";
import { codeOf, companySlug, moleculeSlug, targetSlug } from "./names.ts";
import { moleculeWeek, ownerOf, partnerOf, type World } from "./sizes.ts";
import { word } from "./words.ts";

const weeksOf = (world: World, index: number): number[] => {
  const first = moleculeWeek(world, index);
  return [first, first + chanceOf(world.seed, "molecule change", index).between(10, WEEKS - 1 - first)];
};

/** First a code with its target; later its name, and for some a licensee. */
export const molecules: Maker = {
  kind: "molecule",
  count: (world) => world.molecules,
  weeks: weeksOf,
  make(world, index, version) {
    const chance = chanceOf(world.seed, "molecule", index);
    const [owner, partner] = [ownerOf(world, index), partnerOf(world, index)];
    const name = codeOf(world, index);
    const aims = [...new Set([chance.below(world.targets), chance.below(world.targets)])].slice(0, chance.often(25) ? 2 : 1).map(targetSlug);
    const modality = chance.pick(MODALITIES.values);
    const action = chance.pick(TARGET_ACTIONS.values);
    const isLicensed = version > 1 && chance.often(20);
    const named = version > 1;
    const held = (company: number, role: string) => ({ id: role, companyId: idOf("company", companySlug(world, company)), role });
    return {
      slug: moleculeSlug(world, index),
      data: {
        name,
        modality,
        names: named ? [{ id: "inn", kind: "inn", text: `${word(index)}${modality === "antibody" ? "mab" : "nib"}` }] : [],
        targets: aims.map((target) => ({ id: target, targetId: idOf("target", target), action })),
        holders: [held(owner, "originator"), ...(isLicensed ? [held(partner, "licensee")] : [])],
      },
      citations: [
        ...listedBy(world, owner)(name, `Lists ${name} with what it acts on.`, ["name", "modality", ...aims.map((target) => `targets.${target}`), "holders.originator"]),
        ...announcedBy(world, owner, weeksOf(world, index)[1] as number)(name, `Gives the name of ${name}${isLicensed ? " and who holds a licence" : ""}.`, [...(named ? ["names.inn"] : []), ...(isLicensed ? ["holders.licensee"] : [])]),
      ],
    };
  },
};
