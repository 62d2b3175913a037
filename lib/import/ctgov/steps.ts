import { labelDate } from "#lib/dates/label.ts";
import { parsePartialDate } from "#lib/dates/partial-date.ts";
import type { ProgramStatus, Stage, StageEventKind } from "#lib/db/generated/enums.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import type { Facts } from "./facts.ts";
import { stageOf } from "./phases.ts";
import { goesOn, hasBegun } from "./status.ts";
import type { Study } from "./study.ts";
import { plainLine } from "./text.ts";

/** A step of a program that its study shows. */
export type Step = {
  event: { id: string; kind: StageEventKind; stage: Stage; status?: ProgramStatus; date?: string; registrational?: boolean; note?: string };
  locator: string;
  paraphrase: string;
  derivation?: string;
  /** Why the study is taken as one that is to support an approval. */
  registrational?: { locator: string; paraphrase: string; derivation: string };
};

/** What a title calls a study that is to support an approval by itself. */
const PIVOTAL = /\bpivotal\b|\bregistrational\b|\bregistration\s+(?:phase|trial|study)\b/i;

export const isPivotal = ({ protocolSection: { identificationModule } }: Study): boolean =>
  [identificationModule.briefTitle, identificationModule.officialTitle].some((title) => PIVOTAL.test(plainLine(title)?.text ?? ""));

/** Said by the title alone: a phase by itself does not say what a study is for. */
const registrational = (study: Study): Step["registrational"] =>
  isPivotal(study) ? { locator: "Title", paraphrase: "The title calls the study pivotal, or one for registration.", derivation: "A pivotal study is one meant to support an approval." } : undefined;

/** Each study has steps of its own: a later version of its record changes these, and nobody else's. */
const idOf = (stage: Stage, nctId: string): string => `${stage.replaceAll("_", "-")}-${nctId.toLowerCase()}`;

/**
 * The steps that a study is for its program. It begun: the stage is reached, on the day of its start. Not begun: the stage is
 * planned, without the expected day, which the study itself has. Ended early: the stage was left. A study without a phase, or
 * of Phase 4, shows no stage.
 */
export function stepsOf(study: Study, facts: Facts): Step[] {
  const stage = stageOf(facts.phase);
  if (stage === null) return [];
  const { status } = facts;
  const id = idOf(stage, study.nctId);
  const label = STAGES.label(stage);
  const mark = registrational(study);
  const marked = mark ? { registrational: true } : {};
  if (status === "withdrawn") {
    const nobody = facts.enrolment === 0 ? " with nobody enrolled" : "";
    return [
      {
        event: { id, kind: "guided", stage, ...marked },
        locator: "Phase",
        paraphrase: `A ${label} study was registered.`,
        derivation: "It was withdrawn before anyone was enrolled: the phase was planned and not reached.",
        ...(mark ? { registrational: mark } : {}),
      },
      { event: { id: `${id}-ended`, kind: "left", stage, status: "withdrawn", note: `The study was withdrawn${nobody}.` }, locator: "Status; Enrolment", paraphrase: `The study was withdrawn${nobody}.` },
    ];
  }
  const start = facts.start && parsePartialDate(facts.start)?.certainty === "actual" ? facts.start : undefined;
  if (start === undefined && !hasBegun(status) && !hasBegun(facts.lastKnown)) {
    const event = { id, kind: "guided" as const, stage, ...marked, note: "Registered, and not begun by its record." };
    return [{ event, locator: "Phase; Status", paraphrase: `A ${label} study is registered.`, derivation: "Nothing says that the study has begun, so the phase is planned, not reached.", ...(mark ? { registrational: mark } : {}) }];
  }
  const now: ProgramStatus | undefined = goesOn(status) ? "active" : status === "suspended" ? "suspended" : undefined;
  const steps: Step[] = [
    {
      event: { id, kind: "reached", stage, ...(now ? { status: now } : {}), ...(start ? { date: start } : {}), ...marked, ...(start ? {} : { note: "The study has begun by its status; the day is not stated." }) },
      locator: start ? "Phase; Start date" : "Phase; Status",
      paraphrase: start ? `A ${label} study, begun: ${labelDate(start)}.` : `A ${label} study that has begun.`,
      ...(mark ? { registrational: mark } : {}),
    },
  ];
  if (status !== "terminated") return steps;
  const end = facts.completion && parsePartialDate(facts.completion)?.certainty === "actual" ? facts.completion : undefined;
  steps.push({
    event: { id: `${id}-ended`, kind: "left", stage, status: "discontinued", ...(end ? { date: end } : {}), note: "The study was terminated." },
    locator: end ? "Status; Completion date" : "Status",
    paraphrase: end ? `The study was terminated; its last day: ${labelDate(end)}.` : "The study was terminated.",
    derivation: "No other study of the program was seen. The registry says it of the study.",
  });
  return steps;
}

type HeldEvent = { id: string; kind: string; stage: string };

/**
 * Of a study's steps those that say something new of a program that is held: its own, as they were taken down before, and such
 * as lead beyond what the program has reached. An early study that begins late takes no program back, and that one of several
 * studies ended says nothing of the program.
 */
export function newSteps(steps: readonly Step[], held: readonly HeldEvent[], nctId: string): Step[] {
  const isOwn = ({ id }: { id: string }) => id.includes(nctId.toLowerCase());
  const alone = held.every(isOwn);
  const furthest = (kinds: readonly string[]) => Math.max(-1, ...held.flatMap(({ kind, stage }) => (kinds.includes(kind) ? [STAGES.order(stage as Stage)] : [])));
  return steps.filter(({ event }) => {
    if (held.some(({ id }) => id === event.id)) return true;
    if (event.kind === "left") return alone;
    return STAGES.order(event.stage) > furthest(event.kind === "guided" ? ["guided", "reached"] : ["reached"]);
  });
}
