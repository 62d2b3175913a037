import { chanceOf } from "./chance.ts";
import { WEEKS } from "./calendar.ts";

/** How large a world is, and who belongs to whom in it. All of it follows from these numbers. */
export type World = { seed: number; programs: number; revisions: number; companies: number; targets: number; molecules: number; trials: number; partnerships: number };

const PROGRAMS_OF_MOLECULES = [1, 2, 4, 1, 2];
const PROGRAMS_OF_A_ROUND = 10;

export function worldOf({ programs, seed, revisions }: { programs: number; seed: number; revisions: number }): World {
  const portion = (one: number, least: number, most = Infinity) => Math.min(most, Math.max(least, Math.round(programs / one)));
  const molecules = programs === 0 ? 0 : moleculeOf(programs - 1).molecule + 1;
  return { seed, programs, revisions, companies: portion(15, 3), targets: portion(20, 10, 2000), molecules, trials: Math.ceil(programs / 4), partnerships: Math.ceil(molecules / 20) };
}

/** The molecule of a program, and which of its programs it is. */
export function moleculeOf(program: number): { molecule: number; place: number } {
  let place = program % PROGRAMS_OF_A_ROUND;
  let molecule = Math.floor(program / PROGRAMS_OF_A_ROUND) * PROGRAMS_OF_MOLECULES.length;
  for (const count of PROGRAMS_OF_MOLECULES) {
    if (place < count) break;
    place -= count;
    molecule++;
  }
  return { molecule, place };
}

export const ownerOf = ({ seed, companies }: World, molecule: number): number => chanceOf(seed, "owner", molecule).below(companies);
/** Another company than the owner. */
export const partnerOf = (world: World, molecule: number): number => (ownerOf(world, molecule) + 1 + chanceOf(world.seed, "partner", molecule).below(world.companies - 1)) % world.companies;

// The weeks in which things are first recorded. A thing never comes before what it refers to.

export const companyWeek = ({ seed }: World, company: number): number => chanceOf(seed, "company week", company).below(Math.floor(WEEKS * 0.3));
export function moleculeWeek(world: World, molecule: number): number {
  const partner = companyWeek(world, partnerOf(world, molecule));
  return Math.max(companyWeek(world, ownerOf(world, molecule)), partner) + chanceOf(world.seed, "molecule week", molecule).below(Math.floor(WEEKS * 0.2));
}
export const programWeek = (world: World, program: number): number => moleculeWeek(world, moleculeOf(program).molecule) + chanceOf(world.seed, "program week", program).below(Math.floor(WEEKS * 0.2));
