import { daysBetween } from "#lib/dates/days.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { CatalystOutcome } from "#lib/db/generated/enums.ts";
import type { CatalystState } from "#lib/vocabularies/catalysts.ts";
import { expectedDates, type Said } from "./expected.ts";
import { shiftOf, type Days, type Shift } from "./shift.ts";

export type Expectation = { statements: readonly Said[]; outcome: { kind: CatalystOutcome; date: string | null } | null };

export type Standing = {
  state: CatalystState;
  /** The date said last; null where none is given now. */
  expected: string | null;
  /** The first date that was ever given. */
  first: string | null;
  /** From the first date to what happened, or while it is open to the date said last; null where there is nothing to compare. */
  shift: Shift | null;
  /** For how long it has been overdue. */
  overdue: Days | null;
};

/** Where an expected event stands on a day (`YYYY-MM-DD`). An outcome is judged against the date that was given first. */
export function standingOf({ statements, outcome }: Expectation, today: string): Standing {
  const { expected, first } = expectedDates(statements);
  const base = { expected, first, overdue: null };
  const against = (date: string | null) => (first === null || date === null ? null : shiftOf(first, date));
  if (outcome?.kind === "dropped") return { ...base, state: "dropped", shift: against(expected) };
  if (outcome) {
    const shift = against(outcome.date);
    return { ...base, state: kept(shift), shift };
  }
  const shift = against(expected);
  if (expected === null) return { ...base, state: "undated", shift };
  const { from, until } = interval(readPartialDate(expected));
  if (today < from) return { ...base, state: "upcoming", shift };
  if (today <= until) return { ...base, state: "due", shift };
  return { ...base, state: "overdue", shift, overdue: { least: daysBetween(until, today), most: daysBetween(from, today) } };
}

function kept(shift: Shift | null): CatalystState {
  if (shift === null) return "happened";
  if (shift.kind === "later") return "late";
  if (shift.kind === "earlier") return "early";
  // It overlaps the promise: in time where it ends by the promise's last day, else nobody can tell.
  return shift.kind === "open" && shift.days.most > 0 ? "happened" : "kept";
}

export const isOpen = (state: CatalystState): boolean => state === "overdue" || state === "due" || state === "upcoming" || state === "undated";
