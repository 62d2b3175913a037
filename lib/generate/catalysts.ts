import type { CatalystKind, StatementCertainty } from "#lib/db/generated/enums.ts";
import { chanceOf } from "./chance.ts";
import { stated, WEEKS } from "./calendar.ts";
import { announcedBy } from "./citing.ts";
import { idOf, type Maker } from "./maker.ts";
import { codeOf } from "./names.ts";
import { programSlug } from "./programs.ts";
import { moleculeOf, ownerOf, programWeek, type World } from "./sizes.ts";

const PROGRAMS_A_CATALYST = 2;
const KINDS: [kind: CatalystKind, words: string][] = [["readout", "Results"], ["trial_start", "Start of the next study"], ["filing", "Application"], ["decision", "Decision of the regulator"]];
const MOST_SLIPS = 4;
/** Longer than a half year: the date that is given after a slip is always another one. */
const SLIP_WEEKS = [27, 80] as const;
const HAPPENED_OF_A_HUNDRED = 55;
const DROPPED_OF_A_HUNDRED = 12;
const TAKEN_BACK_OF_A_HUNDRED = 5;

type Statement = { id: string; date: string | null; certainty: StatementCertainty; said: string; week: number };
type Plan = { statements: Statement[]; outcome: { kind: "happened" | "dropped"; week: number } | null };

/** When it is said to be expected, and each time that this moves; then what came of it, where it is not just overdue. */
function planOf(world: World, index: number): Plan {
  const chance = chanceOf(world.seed, "catalyst plan", index);
  const certainty = chance.pick(["guided", "guided", "firm"] as const);
  const statements: Statement[] = [];
  let week = programWeek(world, index * PROGRAMS_A_CATALYST) + chance.below(150);
  let due = week + chance.between(20, 110);
  for (let slips = chance.between(0, MOST_SLIPS); week < WEEKS; slips--) {
    const taken = statements.length > 0 && chance.often(TAKEN_BACK_OF_A_HUNDRED);
    statements.push({ id: `said-${statements.length + 1}`, date: taken ? null : stated(due, chance.pick(["quarter", "half"] as const)), certainty, said: stated(week, "month"), week });
    if (slips === 0 || taken) break;
    // Mostly before it is due, and at times only once it is overdue.
    week = Math.max(week + 5, due - chance.between(-8, 30));
    due = Math.max(week, due) + chance.between(...SLIP_WEEKS);
  }
  const lot = chance.below(100);
  const kind = lot < HAPPENED_OF_A_HUNDRED ? "happened" : lot < HAPPENED_OF_A_HUNDRED + DROPPED_OF_A_HUNDRED ? "dropped" : null;
  const last = Math.max(due + chance.between(-10, 20), (statements.at(-1)?.week ?? 0) + 2);
  return { statements, outcome: kind !== null && last < WEEKS ? { kind, week: last } : null };
}

/** What is expected of every other program. Its date slips; then it happens, is dropped, or is overdue. */
export const catalysts: Maker = {
  kind: "catalyst",
  count: (world) => Math.ceil(world.programs / PROGRAMS_A_CATALYST),
  weeks(world, index) {
    const { statements, outcome } = planOf(world, index);
    return [...statements.map(({ week }) => week), ...(outcome ? [outcome.week] : [])];
  },
  make(world, index, version) {
    const chance = chanceOf(world.seed, "catalyst", index);
    const program = index * PROGRAMS_A_CATALYST;
    const { molecule } = moleculeOf(program);
    const code = codeOf(world, molecule);
    const [kind, words] = chance.pick(KINDS);
    const plan = planOf(world, index);
    const statements = plan.statements.slice(0, version);
    const outcome = version > plan.statements.length ? plan.outcome : null;
    const said = (week: number) => announcedBy(world, ownerOf(world, molecule), week);
    const came = outcome && { outcome: outcome.kind, outcomeDate: stated(outcome.week - 1, chance.pick(["day", "month"] as const)) };
    return {
      slug: `${programSlug(world, program)}-${kind.replaceAll("_", "-")}`,
      data: { title: `${words}: ${code}`, kind, programId: idOf("program", programSlug(world, program)), ...came, statements: statements.map(({ week: _week, ...statement }) => statement) },
      citations: [
        ...said(plan.statements[0]?.week ?? 0)(code, `Says that it is expected: ${words.toLowerCase()}.`, ["title", "kind", "programId"]),
        ...statements.flatMap(({ id, date, week }) => said(week)(code, date === null ? "Gives no date any more." : `Expects it for ${date}.`, [`statements.${id}`])),
        ...(outcome ? said(outcome.week)(code, outcome.kind === "happened" ? "Says that it has come about." : "Says that it is given up.", Object.keys(came ?? {})) : []),
      ],
    };
  },
};
