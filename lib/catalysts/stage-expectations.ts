import type { Stage } from "#lib/db/generated/enums.ts";
import type { CatalystKind } from "#lib/db/generated/enums.ts";
import { compareSteps, type StageStep } from "#lib/stages/derive.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { OF_NOTHING, type Expected, type Outcome, type Statement } from "./expectation.ts";
import { bareDate } from "./bare-date.ts";

export type Step = StageStep & { note: string | null };

const KIND: Partial<Record<Stage, CatalystKind>> = { ind_cleared: "decision", filed: "filing", approved: "decision", discovery: "other", preclinical: "other", ind_enabling: "other", launched: "other" };
const TITLE: Partial<Record<Stage, string>> = { ind_cleared: "Clearance to test in people", filed: "Application for approval", approved: "Approval", launched: "Launch" };

/**
 * What a program's guidance promises: all guidance to one stage is one expectation, each time it was given a statement, and
 * the step that reaches the stage its outcome. Guidance with neither a date nor a day on which it was given says nothing of when.
 */
export function stageExpectations(programId: string, steps: readonly Step[]): Expected[] {
  const ordered = steps.toSorted(compareSteps);
  const guided = ordered.filter((step) => step.kind === "guided" && (step.date !== null || step.announced !== null));
  return [...Map.groupBy(guided, (step) => step.stage)].map(([stage, given]) => ({
    ...OF_NOTHING,
    id: `${programId} ${stage}`,
    origin: "stage",
    recordId: programId,
    programId,
    kind: KIND[stage] ?? "trial_start",
    title: TITLE[stage] ?? `Start of ${STAGES.label(stage)}`,
    statements: given.map(statementOf),
    outcome: outcomeOf(stage, given, ordered),
  }));
}

function statementOf({ id, date, announced, note }: Step): Statement {
  return { date: date && bareDate(date), said: announced, certainty: "guided", note, fields: [`events.${id}.date`, `events.${id}.announced`, `events.${id}.stage`], former: null };
}

/** Whether a step came after guidance; one without a date may have. */
const isAfter = (step: Step, guidance: Step | undefined) => step.date === null || guidance === undefined || compareSteps(step, guidance) > 0;

function outcomeOf(stage: Stage, given: readonly Step[], ordered: readonly Step[]): Outcome | null {
  const [first, last] = [given.at(0), given.at(-1)];
  const same = ordered.filter((step) => step.kind === "reached" && step.stage === stage);
  const reached = same.find((step) => isAfter(step, first)) ?? same.at(-1);
  if (reached) return { kind: "happened", date: reached.date, note: null, fields: [`events.${reached.id}.date`, `events.${reached.id}.stage`] };
  const beyond = ordered.find((step) => step.kind === "reached" && STAGES.order(step.stage) > STAGES.order(stage) && isAfter(step, last));
  if (beyond) return { kind: "happened", date: null, note: `A later stage was reached: ${STAGES.label(beyond.stage)}.`, fields: [`events.${beyond.id}.stage`] };
  const left = ordered.findLast((step) => step.kind !== "guided");
  if (left?.kind !== "left" || (left.status !== "discontinued" && left.status !== "withdrawn") || !isAfter(left, last)) return null;
  return { kind: "dropped", date: left.date, note: left.note, fields: [`events.${left.id}.status`, `events.${left.id}.date`] };
}
