import { idOfParts } from "#lib/import/compare/new-id.ts";
import type { Item, Scalar } from "#lib/records/state.ts";
import { derivePresentStage, type StageStep } from "#lib/stages/derive.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

/** A step as a row gives it. `isPlain`: the columns speak of where the program stands, and of no certain kind of step. */
export type GivenStep = { isPlain: boolean; kind: string; parts: Record<string, Scalar> };

/** Steps to be stated; or why none can be. */
export type Steps = { items: ({ id: string } & Record<string, Scalar>)[]; question?: string } | { reason: string };

/** A stage that was left brings these; the others are what a step itself says of the work that goes on. */
const LEAVING: ReadonlySet<Scalar> = new Set(["discontinued", "withdrawn"]);

/**
 * Which steps of a program a row tells of. A sheet says where a program stands, and a program's steps say how it came there:
 * what is derived from those that are held is nothing new, and a stage that was reached already is the same step.
 */
export function programSteps({ isPlain, kind: givenKind, parts }: GivenStep, heldItems: readonly Item[]): Steps {
  const held = heldItems as unknown as StageStep[];
  const present = derivePresentStage(held);
  const { status: givenStatus, stage: givenStage, ...rest } = parts;
  const status = isPlain && held.length > 0 && present.status === givenStatus ? undefined : givenStatus;
  if (givenStage === undefined && status === undefined && Object.keys(rest).length === 0) return { items: [] };
  const at = givenStage === undefined ? presentStep(held) : null;
  if (givenStage === undefined && !at) return { reason: "The row gives no stage that this belongs to." };
  const stage = at?.stage ?? String(givenStage);
  const isReached = held.some((step) => step.kind === "reached" && step.stage === stage);
  const isPlanned = isPlain && givenKind === "reached" && status === "planned" && !isReached;
  const kind = at?.kind ?? (isPlanned ? "guided" : givenKind);
  const own = at ?? sameStep(held, kind, stage, rest.date, present.stageDate);
  const isLeaving = kind === "reached" && LEAVING.has(status ?? null);
  const isUsual = kind === "guided" && status === "planned";
  const step = { id: own?.id ?? idOfParts("events", [kind, stage, rest.date ?? null]), kind, stage, ...rest, ...(status === undefined || isLeaving || isUsual ? {} : { status }) };
  const question = isPlanned ? `Is ${STAGES.has(stage) ? STAGES.label(stage) : stage} planned, and not reached yet?` : undefined;
  if (!isLeaving) return { items: [step], ...(question ? { question } : {}) };
  const left = sameStep(held, "left", stage, undefined, null);
  return { items: [step, { id: left?.id ?? idOfParts("events", ["left", stage, null]), kind: "left", stage, status: status as Scalar }] };
}

/** The step that a program's present stage rests on, or what is planned where none was reached. */
function presentStep(held: readonly StageStep[]): StageStep | null {
  const { stage, stageDate, guidedStage } = derivePresentStage(held);
  if (stage === null) return held.findLast((step) => step.kind === "guided" && step.stage === guidedStage) ?? null;
  return sameStep(held, "reached", stage, undefined, stageDate);
}

/** A held step of the kind and stage: that of the date; without one the present, or the last. One that has another date is the same where there is but one. */
function sameStep(held: readonly StageStep[], kind: string, stage: string, date: Scalar | undefined, presentDate: string | null): StageStep | null {
  const same = held.filter((step) => step.kind === kind && step.stage === stage);
  const dated = same.find((step) => step.date === (date ?? presentDate));
  if (dated) return dated;
  return (date === undefined || same.length === 1 ? same.at(-1) : null) ?? null;
}
