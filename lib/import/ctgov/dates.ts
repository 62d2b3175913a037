import { parsePartialDate } from "#lib/dates/partial-date.ts";
import type { TrialStatus } from "#lib/db/generated/enums.ts";
import { hasBegun, isOver } from "./status.ts";

type Given = { date?: string | undefined; type?: string | undefined } | undefined;
type Event = "start" | "end";

const REGISTERED = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * A date of a study as it is kept: as exact as the registry has it, and marked as guided where it is an estimate. Null where
 * none is given, undefined for one that cannot be read.
 *
 * Dates of before 2017 and of answers that leave the type out have none. The study's status says then whether the day has
 * come: one that recruits has begun, one that is completed has ended. Without a status nobody says, and the date is inferred.
 */
export function registeredDate(given: Given, event: Event, status: TrialStatus | undefined): string | null | undefined {
  if (given?.date === undefined) return null;
  if (!REGISTERED.test(given.date) || parsePartialDate(given.date) === null) return undefined;
  if (given.type === "ACTUAL") return given.date;
  if (given.type === "ESTIMATED") return `${given.date} guided`;
  if (status === undefined) return `${given.date} inferred`;
  return (event === "start" ? hasBegun(status) : isOver(status)) ? given.date : `${given.date} guided`;
}

/** The day on which this version of the record was posted; undefined where it is not given. */
export const postedOn = (given: Given): string | undefined => (given?.date !== undefined && REGISTERED.test(given.date) && parsePartialDate(given.date) ? given.date : undefined);
