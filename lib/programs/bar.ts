import type { ProgramStatus, Stage, StageEventKind } from "#lib/db/generated/enums.ts";
import type { ProgramRow } from "./rows.ts";

/** A step whose date may or may not have passed. */
export type OpenStep = { kind: StageEventKind; stage: Stage; date: string | null };

/** What the chart draws of a program beside its name and its sources. */
export type Bar = {
  stage: Stage | null;
  guidedStage: Stage | null;
  status: ProgramStatus | null;
  stageDate: string | null;
  /** The date of the step by which it left a stage. */
  left: string | null;
  open: OpenStep[];
  registrational: boolean;
  /** The companies that agreements bring to it, as they are named. */
  partners: string[];
};

/** Of a program of which no source says where it stands. */
export const NO_BAR: Bar = { stage: null, guidedStage: null, status: null, stageDate: null, left: null, open: [], registrational: false, partners: [] };

const ENDED = new Set<ProgramStatus>(["discontinued", "withdrawn", "suspended", "no_development_reported"]);

/** Whether the bar is hatched: work has ended, or nothing is heard of it. */
export const hasEnded = (status: ProgramStatus | null): boolean => status !== null && ENDED.has(status);

export const partnerNames = (partners: readonly { name: string }[]): string[] => [...new Set(partners.map(({ name }) => name))];

export function barOf({ stage, guidedStage, status, stageDate, registrational, events, partners }: ProgramRow): Bar {
  return {
    stage,
    guidedStage,
    status,
    stageDate,
    left: events.findLast((event) => event.kind === "left" && !event.open)?.date ?? null,
    open: events.flatMap((event) => (event.open ? [{ kind: event.kind, stage: event.stage, date: event.date }] : [])),
    registrational: registrational ?? false,
    partners: partnerNames(partners),
  };
}
