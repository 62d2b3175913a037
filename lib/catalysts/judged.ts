import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { Expected } from "./expectation.ts";
import { standingOf, type Standing } from "./state.ts";

/** An expectation and where it stands on a day. */
export type Judged = Expected & { standing: Standing };

export const judge = (expected: readonly Expected[], today: string): Judged[] => expected.map((one) => ({ ...one, standing: standingOf(one, today) }));

/** When it happened, else when it is expected, else when it first was; null where no date was ever given. */
export const dateOf = ({ outcome, standing }: Pick<Judged, "outcome" | "standing">): string | null => outcome?.date ?? standing.expected ?? standing.first;

/** The year that its date lies in: no date spans two. */
export function yearOf(one: Judged): number | null {
  const date = dateOf(one);
  return date === null ? null : Number(interval(readPartialDate(date)).from.slice(0, 4));
}
