import { labelDate } from "#lib/dates/label.ts";
import type { ProgramStatus, Stage, Territory } from "#lib/db/generated/enums.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

type Standing = {
  stage: Stage | null;
  guidedStage: Stage | null;
  status: ProgramStatus | null;
  stageDate: string | null;
  territory: Territory | null;
};

/** "Pivotal Phase 2, China, since May 2019"; "Phase 3 planned, China"; "stage not stated". */
export function standing({ stage, guidedStage, status, stageDate, territory }: Standing): string {
  const place = territory && TERRITORIES.label(territory);
  if (stage) {
    const since = stageDate && `since ${labelDate(stageDate)}`;
    const state = status && status !== "active" && status !== "planned" ? PROGRAM_STATUSES.label(status).toLowerCase() : null;
    return [STAGES.label(stage), place, since, state].filter(Boolean).join(", ");
  }
  if (guidedStage) return [`${STAGES.label(guidedStage)} planned`, place].filter(Boolean).join(", ");
  return ["stage not stated", place].filter(Boolean).join(", ");
}
