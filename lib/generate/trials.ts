import { chanceOf } from "./chance.ts";
import { stated, WEEKS } from "./calendar.ts";
import { announcedBy } from "./citing.ts";
import { idOf, type Maker } from "./maker.ts";
import { codeOf, companySlug, moleculeSlug } from "./names.ts";
import { programSlug } from "./programs.ts";
import { moleculeOf, ownerOf, programWeek, type World } from "./sizes.ts";

const PROGRAMS_A_TRIAL = 4;

const weeksOf = (world: World, index: number): number[] => {
  const first = programWeek(world, index * PROGRAMS_A_TRIAL);
  const gap = Math.floor((WEEKS - 1 - first) / 3);
  return [first, first + gap, first + 2 * gap];
};

/** It recruits; its completion slips; it is completed, or stopped. */
export const trials: Maker = {
  kind: "trial",
  count: (world) => world.trials,
  weeks: weeksOf,
  make(world, index, version) {
    const chance = chanceOf(world.seed, "trial", index);
    const program = index * PROGRAMS_A_TRIAL;
    const { molecule } = moleculeOf(program);
    const owner = ownerOf(world, molecule);
    const weeks = weeksOf(world, index);
    const nctId = `NCT9${String(index).padStart(7, "0")}`;
    const stopped = chance.often(15);
    const first = weeks[0] as number;
    const data = {
      nctId,
      title: `Study of ${codeOf(world, molecule)}`,
      phase: chance.pick(["phase_1", "phase_1_2", "phase_2", "phase_3"] as const),
      status: version < 3 ? "recruiting" : stopped ? "terminated" : "completed",
      start: stated(first + chance.between(1, 12), "month"),
      primaryCompletion: version < 3 ? stated(first + chance.between(60, 120) * version, "month", "guided") : stated((weeks[2] as number) - 4, "day"),
      enrolment: chance.between(12, 900),
      enrolmentKind: version < 3 ? "estimated" : "actual",
      ...(version === 3 && stopped && { whyStopped: "Business decision." }),
    };
    return {
      slug: nctId.toLowerCase(),
      data: {
        ...data,
        companies: [{ id: "sponsor", companyId: idOf("company", companySlug(world, owner)), role: "sponsor" }],
        molecules: [{ id: "studied", moleculeId: idOf("molecule", moleculeSlug(world, molecule)), role: "investigational" }],
        programs: [{ id: "program", programId: idOf("program", programSlug(world, program)) }],
      },
      citations: announcedBy(world, owner, weeks[version - 1] as number)(nctId, `Speaks of the study ${nctId}.`, [...Object.keys(data), "companies.sponsor", "molecules.studied", "programs.program"]),
    };
  },
};
