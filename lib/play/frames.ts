import type { ProgramStatus, Stage, StageEventKind } from "#lib/db/generated/enums.ts";
import { NO_BAR, partnerNames, type Bar } from "#lib/programs/bar.ts";

/** What the chart draws of a program from a day (`YYYY-MM-DD`) on, until its next frame. */
export type Frame = { day: string; bar: Bar };

/** Null stands for always, as in the tables. */
type Day = string | null;
type Standing = { fromDay: string; stage: Stage | null; guidedStage: Stage | null; status: ProgramStatus | null; stageDate: string | null; registrational: boolean | null };
type Step = { kind: StageEventKind; stage: Stage; date: string | null; dateFrom: string | null; fromDay: Day };
export type ProgramInTime = {
  /** Since when it is in the chart. */
  since: Day;
  standings: readonly Standing[];
  /** In the order of the record. */
  events: readonly Step[];
  /** In the order of their names, once for each agreement. */
  partners: readonly { name: string; since: Day }[];
};

const ALWAYS = "0000-01-01";
const begun = (from: Day, day: string) => from === null || from <= day;
/** The step may have happened, and is not sure to (lib/db/as-of-views.ts). */
const isOpen = ({ kind, fromDay, dateFrom }: Step, day: string) => !begun(fromDay, day) && kind !== "guided" && dateFrom !== null && dateFrom <= day;

/** All that the chart ever showed of a program, by what is known today: one frame for each change, the first where it appears. */
export function framesOf(program: ProgramInTime): Frame[] {
  const { since, standings, events, partners } = program;
  const first = since ?? ALWAYS;
  const changes = [...standings.map((one) => one.fromDay), ...events.flatMap((event) => [event.fromDay, event.kind === "guided" ? null : event.dateFrom]), ...partners.map((one) => one.since)];
  const days = [...new Set([first, ...changes.flatMap((day) => (day !== null && day > first ? [day] : []))])].sort();
  const frames: Frame[] = [];
  for (const day of days) {
    const bar = barOn(program, day);
    const last = frames.at(-1);
    if (!last || JSON.stringify(last.bar) !== JSON.stringify(bar)) frames.push({ day, bar });
  }
  return frames;
}

function barOn({ standings, events, partners }: ProgramInTime, day: string): Bar {
  const standing = standings.filter(({ fromDay }) => fromDay <= day).reduce<Standing | null>((last, one) => (last && last.fromDay > one.fromDay ? last : one), null);
  return {
    stage: standing?.stage ?? null,
    guidedStage: standing?.guidedStage ?? null,
    status: standing?.status ?? null,
    stageDate: standing?.stageDate ?? null,
    left: events.findLast((event) => event.kind === "left" && begun(event.fromDay, day))?.date ?? null,
    open: events.flatMap((event) => (isOpen(event, day) ? [{ kind: event.kind, stage: event.stage, date: event.date }] : [])),
    registrational: standing?.registrational ?? false,
    partners: partnerNames(partners.filter((one) => begun(one.since, day))),
  };
}

/** A frame as it is sent: what says nothing is left out. */
export type SentFrame = { day: string } & Partial<Bar>;

export function sentFrame({ day, bar }: Frame): SentFrame {
  const said = Object.entries(bar).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(NO_BAR[key as keyof Bar]));
  return { day, ...Object.fromEntries(said) };
}

export const readFrame = ({ day, ...said }: SentFrame): Frame => ({ day, bar: { ...NO_BAR, ...said } });
