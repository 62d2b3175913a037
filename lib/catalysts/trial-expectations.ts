import type { CatalystKind, StatementCertainty, TrialStatus } from "#lib/db/generated/enums.ts";
import { TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { expectedOfField, type HeldValue } from "./dated-field.ts";
import { OF_NOTHING, type Expected, type Outcome } from "./expectation.ts";

export const TRIAL_DATES = ["start", "primaryCompletion", "completion"] as const;
export type TrialDate = (typeof TRIAL_DATES)[number];

type Trial = { id: string; nctId: string; acronym: string | null; status: TrialStatus | null };

const DATES: Record<TrialDate, { kind: CatalystKind; title: string; certainty: StatementCertainty }> = {
  start: { kind: "trial_start", title: "Start of", certainty: "guided" },
  primaryCompletion: { kind: "trial_completion", title: "Primary completion of", certainty: "inferred" },
  completion: { kind: "trial_completion", title: "Completion of", certainty: "guided" },
};

const NEVER: ReadonlySet<TrialStatus> = new Set(["withdrawn"]);
const BEGUN: ReadonlySet<TrialStatus> = new Set(["recruiting", "enrolling_by_invitation", "active_not_recruiting", "suspended", "completed", "terminated"]);

/** A study whose status says that it is over settles what its dates leave open. */
function byStatus(field: TrialDate, status: TrialStatus | null): Outcome | null {
  if (status === null) return null;
  const note = `Status in the registry: ${TRIAL_STATUSES.label(status).toLowerCase()}.`;
  const outcome = (kind: Outcome["kind"]): Outcome => ({ kind, date: null, note, fields: ["status"] });
  if (NEVER.has(status)) return outcome("dropped");
  if (field === "start") return BEGUN.has(status) ? outcome("happened") : null;
  if (status === "terminated") return outcome("dropped");
  return status === "completed" ? outcome("happened") : null;
}

/** What a study's registered dates promise, with the earlier ones that the log of revisions holds. */
export function trialExpectations(trial: Trial, histories: Partial<Record<TrialDate, readonly HeldValue[]>>): Expected[] {
  return TRIAL_DATES.flatMap((field) => {
    const { kind, title, certainty } = DATES[field];
    const said = expectedOfField({ field, certainty: () => certainty, history: histories[field] ?? [] });
    if (!said) return [];
    const name = trial.acronym === null ? trial.nctId : `${trial.acronym} (${trial.nctId})`;
    return [
      { ...OF_NOTHING, id: `${trial.id} ${field}`, origin: "trial" as const, recordId: trial.id, trialId: trial.id, kind, title: `${title} ${name}`, statements: said.statements, outcome: said.outcome ?? byStatus(field, trial.status) },
    ];
  });
}
