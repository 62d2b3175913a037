import { compareSteps, presentOf, type PresentStage, type StageStep } from "./derive.ts";

/** A step, and the day from which it is sure. */
export type DatedStep = StageStep & { fromDay: string };
/** Where a program stood from a day (`YYYY-MM-DD`) to the day before another. */
export type Standing = PresentStage & { fromDay: string; untilDay: string };

export const END_OF_TIME = "9999-12-31";

/** Where a program stood over time, by the steps that were sure by then: one entry for each change, without a gap. */
export function standingsOf(steps: readonly DatedStep[]): Standing[] {
  const days = [...new Set(steps.map((step) => step.fromDay))].sort();
  const ordered = steps.toSorted(compareSteps);
  const standings: Standing[] = [];
  for (const day of days) {
    const present = presentOf(ordered.filter((step) => step.fromDay <= day));
    const last = standings.at(-1);
    if (last && same(last, present)) continue;
    if (last) last.untilDay = day;
    standings.push({ ...present, fromDay: day, untilDay: END_OF_TIME });
  }
  return standings;
}

const same = (a: PresentStage, b: PresentStage) => (Object.keys(b) as (keyof PresentStage)[]).every((key) => a[key] === b[key]);
