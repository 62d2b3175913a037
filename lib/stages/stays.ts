import { daysBetween } from "#lib/dates/days.ts";
import type { ProgramStatus, Stage } from "#lib/db/generated/enums.ts";

export type Stay = { stage: Stage; from: string; /** Null: it is there still. */ until: string | null; days: number; eventId: string | null };
type Stood = { stage: Stage | null; status: ProgramStatus | null; lastEventId: string | null; fromDay: string; untilDay: string };

/** Work that has ended is no time spent at a stage, though the stage is kept. */
export const ENDED: readonly ProgramStatus[] = ["discontinued", "withdrawn"];

/** How long a program was at each stage, in the order of time: what changed at one stage parts no stay. `day`: up to when it is told. */
export function staysOf(standings: readonly Stood[], day: string): Stay[] {
  const stays: Stay[] = [];
  for (const { stage, status, lastEventId, fromDay, untilDay } of standings.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))) {
    if (stage === null || fromDay > day || (status !== null && ENDED.includes(status))) continue;
    const open = untilDay > day;
    const [until, end] = [open ? null : untilDay, open ? day : untilDay];
    const last = stays.at(-1);
    if (last?.stage === stage && last.until === fromDay) Object.assign(last, { until, days: daysBetween(last.from, end) });
    else stays.push({ stage, from: fromDay, until, days: daysBetween(fromDay, end), eventId: lastEventId });
  }
  return stays;
}
