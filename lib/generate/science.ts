import { chanceOf } from "./chance.ts";
import { idOf, type Maker } from "./maker.ts";
import { INDICATIONS, targetSlug } from "./names.ts";
import { geneSymbol, slugOf } from "./words.ts";

const UNSOURCED = "Made up, as a part of a generated world";
const FAMILIES = ["kinase", "receptor", "protease", "ligase", "transporter", "ion channel"];
const bare = (fields: string[]) => fields.map((field) => ({ field, unsourcedReason: UNSOURCED }));

export const targets: Maker = {
  kind: "target",
  count: (world) => world.targets,
  weeks: () => [0],
  make(world, index) {
    const family = chanceOf(world.seed, "target", index).pick(FAMILIES);
    return { slug: targetSlug(index), data: { name: geneSymbol(index), fullName: `${family} ${index + 1}`, family }, citations: bare(["name", "fullName", "family"]) };
  },
};

export const indications: Maker = {
  kind: "indication",
  count: () => INDICATIONS.length,
  weeks: () => [0],
  make(_world, index) {
    const { name, area, form, broader } = INDICATIONS[index] as (typeof INDICATIONS)[number];
    const above: Record<string, string | null> = broader === null ? {} : { line: form, broaderId: idOf("indication", broader) };
    return { slug: slugOf(name), data: { name, therapeuticArea: area, ...above }, citations: bare(["name", "therapeuticArea", ...Object.keys(above)]) };
  },
};
