import { comparePartialDates } from "#lib/dates/compare.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { ProgramStatus, Stage, StageEventKind } from "#lib/db/generated/enums.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

export type StageStep = {
  id: string;
  kind: StageEventKind;
  stage: Stage;
  status: ProgramStatus | null;
  date: string | null;
  announced: string | null;
  registrational: boolean | null;
};

export type PresentStage = {
  /** Null: no event says that any stage was reached. */
  stage: Stage | null;
  status: ProgramStatus | null;
  registrational: boolean | null;
  guidedStage: Stage | null;
  lastEventId: string | null;
  stageDate: string | null;
  stageFrom: string | null;
  stageUntil: string | null;
};

const KIND_ORDER: Record<StageEventKind, number> = { guided: 0, reached: 1, left: 2 };
/** That a stage was reached does not say that work goes on: only a source can. */
const USUAL_STATUS: Record<StageEventKind, ProgramStatus | null> = { reached: null, guided: "planned", left: "discontinued" };

/** Guidance stands in time where it was given, a step where it happened. */
const moment = (step: StageStep) => (step.kind === "guided" ? step.announced : step.date);

/** A total order in time. An undated step is taken as earlier than any dated one: it can overrule none. */
export function compareSteps(a: StageStep, b: StageStep): number {
  const [one, two] = [moment(a), moment(b)];
  if (one !== null && two !== null) {
    const byDate = comparePartialDates(readPartialDate(one), readPartialDate(two));
    if (byDate !== 0) return byDate;
  } else if (one !== two) return one === null ? -1 : 1;
  return STAGES.order(a.stage) - STAGES.order(b.stage) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || (a.id < b.id ? -1 : 1);
}

/**
 * Where a program stands, from its steps in any order. The stage is that of the latest step reached, which need not be
 * the furthest; leaving a stage changes the status and keeps the stage, so "discontinued in Phase 2" keeps both.
 */
export const derivePresentStage = (steps: readonly StageStep[]): PresentStage => presentOf(steps.toSorted(compareSteps));

/** The same from steps that are in the order of `compareSteps`. */
export function presentOf(ordered: readonly StageStep[]): PresentStage {
  const reached = ordered.findLast((step) => step.kind === "reached");
  const happened = ordered.findLast((step) => step.kind !== "guided");
  const last = happened ?? ordered.at(-1);
  const beyond = (step: StageStep) => !reached || STAGES.order(step.stage) > STAGES.order(reached.stage);
  const guided = ordered.findLast((step) => step.kind === "guided" && beyond(step));
  const days = reached?.date ? interval(readPartialDate(reached.date)) : null;
  return {
    stage: reached?.stage ?? null,
    status: last ? (last.status ?? USUAL_STATUS[last.kind]) : null,
    registrational: (reached ?? guided)?.registrational ?? null,
    guidedStage: guided?.stage ?? null,
    lastEventId: last?.id ?? null,
    stageDate: reached?.date ?? null,
    stageFrom: days?.from ?? null,
    stageUntil: days?.until ?? null,
  };
}
