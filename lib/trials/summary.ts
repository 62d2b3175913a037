import { TRIAL_PHASES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { TrialProfile } from "./queries.ts";

/** "NCT04126681, Phase 2, Active, not recruiting; HQP1351; started 21 October 2019." */
export function trialSummary({ trial, molecules }: TrialProfile): string {
  const phase = trial.phase ? TRIAL_PHASES.label(trial.phase) : "phase not stated";
  const status = trial.status ? TRIAL_STATUSES.label(trial.status).toLowerCase() : "status not stated";
  const names = molecules.map((one) => one.link?.title ?? one.name).join(" + ");
  return [`${trial.nctId}: ${phase}, ${status}`, names, trial.start && `started ${labelDate(trial.start)}`].filter(Boolean).join("; ") + ".";
}
