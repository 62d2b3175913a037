import type { Stage } from "#lib/db/generated/enums.ts";

/** The colour group of a stage; the stage's name always stands beside the colour. */
export const STAGE_GROUP: Record<Stage, "early" | "first" | "second" | "third" | "filed" | "market"> = {
  discovery: "early",
  preclinical: "early",
  ind_enabling: "early",
  ind_cleared: "early",
  early_phase_1: "first",
  phase_1: "first",
  phase_1_2: "first",
  phase_2: "second",
  pivotal_phase_2: "second",
  phase_2_3: "third",
  phase_3: "third",
  filed: "filed",
  approved: "market",
  launched: "market",
};
