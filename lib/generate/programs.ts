import type { Territory } from "#lib/db/generated/enums.ts";
import { chanceOf } from "./chance.ts";
import { announcedBy, listedBy, pipelinePage } from "./citing.ts";
import { idOf, type Maker } from "./maker.ts";
import { codeOf, companySlug, INDICATIONS, moleculeSlug } from "./names.ts";
import { moleculeOf, ownerOf, partnerOf, type World } from "./sizes.ts";
import { storyOf, storyWeeks } from "./story.ts";
import { slugOf } from "./words.ts";

const TERRITORIES: Territory[] = ["us", "china", "eu", "japan", "global"];
const DISPUTED_OF_A_HUNDRED = 3;

/** Programs of one molecule are each for a disease of their own. */
function rowOf(world: World, program: number) {
  const { molecule, place } = moleculeOf(program);
  const start = chanceOf(world.seed, "row", molecule).below(INDICATIONS.length);
  const indication = slugOf((INDICATIONS[(start + place * 5) % INDICATIONS.length] as (typeof INDICATIONS)[number]).name);
  const territory = chanceOf(world.seed, "territory", program).pick(TERRITORIES);
  return { molecule, indication, territory };
}

export function programSlug(world: World, program: number): string {
  const { molecule, indication, territory } = rowOf(world, program);
  return `${moleculeSlug(world, molecule)}-${indication}-${territory}`;
}

export const programs: Maker = {
  kind: "program",
  count: (world) => world.programs,
  weeks: storyWeeks,
  make(world, index, version) {
    const chance = chanceOf(world.seed, "program", index);
    const { molecule, indication, territory } = rowOf(world, index);
    const [owner, partner] = [ownerOf(world, molecule), partnerOf(world, molecule)];
    const code = codeOf(world, molecule);
    const steps = storyOf(world, index, version);
    const developers = [{ id: "developer", company: owner, role: "developer" }, ...(chance.often(15) ? [{ id: "partner", company: partner, role: "commercial_partner" }] : [])];
    const first = steps[0] as (typeof steps)[number];
    const isDisputed = chance.often(DISPUTED_OF_A_HUNDRED) && version > world.revisions / 2;
    return {
      slug: programSlug(world, index),
      data: {
        moleculeId: idOf("molecule", moleculeSlug(world, molecule)),
        indicationId: idOf("indication", indication),
        territory,
        companies: developers.map(({ id, company, role }) => ({ id, companyId: idOf("company", companySlug(world, company)), role })),
        events: steps.map(({ said: _said, due: _due, ...event }) => event),
      },
      citations: [
        ...listedBy(world, owner)(code, `The row of ${code} names disease, territory and developer.`, ["moleculeId", "indicationId", "territory", ...developers.map(({ id }) => `companies.${id}`)]),
        ...steps.flatMap(({ id, kind, stage, said }) => announcedBy(world, owner, said)(code, `Speaks of ${stage.replaceAll("_", " ")}: ${kind}.`, [`events.${id}`])),
      ],
      ...(isDisputed && {
        discrepancies: [
          {
            id: "start",
            field: `events.${first.id}.date`,
            question: "When did it begin? The pipeline page gives another year.",
            statements: [{ id: "page", value: String(Number(first.date?.slice(0, 4)) - 1), sourceId: idOf("source", pipelinePage(world, owner)), locator: code }],
          },
        ],
      }),
    };
  },
};
