import type { TrialStatus } from "#lib/db/generated/enums.ts";
import { TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";

/** The vocabulary is the registry's, in small letters. Undefined for a word that is not of it. */
export function statusOf(word: string | undefined): TrialStatus | undefined {
  const status = word?.toLowerCase() ?? "";
  return TRIAL_STATUSES.has(status) ? status : undefined;
}

/** Somebody was let in: the study has begun. */
const BEGUN: ReadonlySet<TrialStatus> = new Set(["recruiting", "enrolling_by_invitation", "active_not_recruiting", "suspended", "completed", "terminated"]);
const OVER: ReadonlySet<TrialStatus> = new Set(["completed", "terminated"]);
const GOING_ON: ReadonlySet<TrialStatus> = new Set(["recruiting", "enrolling_by_invitation", "active_not_recruiting"]);

export const hasBegun = (status: TrialStatus | undefined): boolean => status !== undefined && BEGUN.has(status);
export const isOver = (status: TrialStatus | undefined): boolean => status !== undefined && OVER.has(status);
export const goesOn = (status: TrialStatus | undefined): boolean => status !== undefined && GOING_ON.has(status);
