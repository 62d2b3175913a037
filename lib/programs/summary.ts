import { labelDate } from "#lib/dates/label.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import type { ProgramProfile } from "./queries.ts";
import type { ProgramRow } from "./rows.ts";

type Standing = { stage: string; since: string | null; status: string | null; planned: string | null };

/** Where a program stands, in the parts of a sentence. */
export function standingParts({ stage, guidedStage, status, stageDate, registrational }: ProgramRow): Standing {
  return {
    stage: stage ? `${STAGES.label(stage)}${registrational ? " (registrational)" : ""}` : "not stated",
    since: stageDate && labelDate(stageDate),
    status: status && PROGRAM_STATUSES.label(status).toLowerCase(),
    planned: guidedStage && STAGES.label(guidedStage),
  };
}

export function programSummary({ record, row }: Pick<ProgramProfile, "record" | "row">): string {
  const { stage, since, status, planned } = standingParts(row);
  const parts = [`stage ${stage}`, since && `since ${since}`, status && `status ${status}`, planned && `planned: ${planned}`];
  return `${record.title}: ${parts.filter(Boolean).join(", ")}.`;
}
