import { vocabulary } from "#lib/vocabularies/vocabulary.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import type { ProgramChangeKind, ProgramStanding } from "./diff.ts";

export type PartnershipChangeKind = "begun" | "added" | "ended" | "lapsed" | "gone";

export const PROGRAM_CHANGES = vocabulary<ProgramChangeKind>({
  new: { label: "New", definition: "Not there at the first point in time, and there at the second." },
  advanced: { label: "Advanced", definition: "At a further stage." },
  moved_back: { label: "Moved back", definition: "At an earlier stage, or at none that is stated." },
  stopped: { label: "Stopped", definition: "Work was discontinued, withdrawn or suspended." },
  resumed: { label: "Resumed", definition: "Work goes on that had ended or was silent." },
  vanished: { label: "Vanished", definition: "Held no longer, or no source has mentioned progress for a long time." },
  restated: { label: "Restated", definition: "The plan or the status changed, the stage did not." },
});

export const PARTNERSHIP_CHANGES = vocabulary<PartnershipChangeKind>({
  begun: { label: "Partnership begun", definition: "An agreement that was not there at the first point in time." },
  added: { label: "Partnership added", definition: "An agreement that was not held at the first moment, whenever it began." },
  ended: { label: "Partnership ended", definition: "Its end lies between the two." },
  lapsed: { label: "Partnership due to end", definition: "Its end lies between the two by its term or by what was expected; no source says that it ended." },
  gone: { label: "Partnership vanished", definition: "Held no longer." },
});

/** "Phase 1, discontinued, planned: Phase 2"; what is not stated is said to be. */
export function standingWords(standing: Omit<ProgramStanding, "id"> | null, none: string): string {
  if (!standing) return none;
  const { stage, status, guidedStage } = standing;
  const said = [stage && STAGES.label(stage), status && status !== "active" && status !== "planned" && PROGRAM_STATUSES.label(status).toLowerCase(), guidedStage && `planned: ${STAGES.label(guidedStage)}`].filter(Boolean).join(", ");
  if (!said) return "stage not stated";
  return stage ? said : `stage not stated, ${said}`;
}
