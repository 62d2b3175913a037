import { interval, readPartialDate, type Precision } from "#lib/dates/partial-date.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { stated, WEEKS } from "./calendar.ts";
import { programWeek, type World } from "./sizes.ts";

const LADDER: Stage[] = ["preclinical", "ind_enabling", "ind_cleared", "phase_1", "phase_2", "phase_3", "filed", "approved", "launched"];
const PRECISIONS: Precision[] = ["day", "month", "month", "quarter", "half", "year"];
const PROMISED: Precision[] = ["quarter", "half", "half", "year"];
/** A slip is longer than any of these spans: the date that is given after it is always another one. */
const PUT_OFF: Precision[] = ["quarter", "half"];
const LEAST_SLIP_WEEKS = 27;
const DAY_MS = 86_400_000;
const MOST_SLIPS = 3;
const END_OF_A_HUNDRED = 25;

export type Step = {
  id: string;
  kind: "reached" | "guided" | "left";
  stage: Stage;
  status: "active" | "discontinued" | "no_development_reported" | null;
  date: string | null;
  announced: string | null;
  /** Not a part of the event: the week in which the company last spoke of it. */
  said: number;
  /** The same of a step that is promised: when it is due. */
  due: number | null;
};

/** When each version of a program is recorded: spread from its first week to the last of all. */
export function storyWeeks(world: World, program: number): number[] {
  const chance = chanceOf(world.seed, "program weeks", program);
  const first = programWeek(world, program);
  const gap = (WEEKS - 1 - first) / world.revisions;
  return Array.from({ length: world.revisions }, (_, index) => (index === 0 ? first : first + Math.floor(gap * index + chance.below(Math.max(1, Math.floor(gap))))));
}

const past = (chance: Chance, week: number) => stated(week, chance.pick(PRECISIONS), chance.often(8) ? "inferred" : "actual");
const ahead = (chance: Chance, due: number, precisions: Precision[]) => ({ date: stated(due, chance.pick(precisions), "guided"), due });

/**
 * The steps of a program as they were known at a version. It starts with those it took before it was followed; each
 * version then tells the next thing: a step is promised, slips, is taken, is dated better, or work ends.
 */
export function storyOf(world: World, program: number, version: number): Step[] {
  const chance = chanceOf(world.seed, "story", program);
  const weeks = storyWeeks(world, program);
  const started = weeks[0] as number;
  let at = chance.below(4);
  const steps = LADDER.slice(0, at + 1).map((stage, index): Step => {
    const week = started - (at - index) * chance.between(30, 80) - chance.between(1, 20);
    return { id: slug(stage), kind: "reached", stage, status: index === at ? "active" : null, date: past(chance, week), announced: null, said: started, due: null };
  });
  let slips = 0;
  for (const [index, week] of weeks.slice(1, version).entries()) {
    const next = LADDER[at + 1];
    const promised = steps.findIndex(({ kind, stage }) => kind === "guided" && stage === next);
    if (index === weeks.length - 2 && chance.often(END_OF_A_HUNDRED)) steps.push(end(chance, LADDER[at] as Stage, week));
    else if (next === undefined) redate(chance, steps, week, index);
    else if (promised === -1) {
      slips = 0;
      steps.push({ id: `${slug(next)}-guided`, kind: "guided", stage: next, status: null, ...ahead(chance, week + chance.between(20, 110), PROMISED), announced: stated(week, "month"), said: week });
    } else if (slips < MOST_SLIPS && chance.often(45)) {
      slips++;
      const step = steps[promised] as Step;
      const due = Math.max(step.due as number, week) + chance.between(LEAST_SLIP_WEEKS, 110);
      steps[promised] = { ...step, ...ahead(chance, due, PUT_OFF), announced: stated(week, "month"), said: week };
    } else {
      at++;
      steps.push({ id: slug(next), kind: "reached", stage: next, status: "active", date: past(chance, week - chance.between(1, 10)), announced: null, said: week, due: null });
    }
  }
  return steps;
}

const slug = (stage: Stage) => stage.replaceAll("_", "-");

function end(chance: Chance, stage: Stage, week: number): Step {
  const isSilent = chance.often(20);
  return { id: "end", kind: "left", stage, status: isSilent ? "no_development_reported" : "discontinued", date: isSilent ? null : past(chance, week - chance.between(1, 8)), announced: null, said: week, due: null };
}

/** The day of a step that was taken long ago, where it was known less well; a day that was known is put right. */
function redate(chance: Chance, steps: Step[], week: number, turn: number) {
  const taken = steps.filter(({ kind }) => kind === "reached");
  const step = taken[turn % taken.length] as Step;
  const { from, until } = interval(readPartialDate(step.date as string));
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
  const date = new Date(Date.parse(from) + (days === 0 ? 1 : chance.below(days + 1)) * DAY_MS).toISOString().slice(0, 10);
  steps[steps.indexOf(step)] = { ...step, date, said: week };
}
