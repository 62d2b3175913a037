import type { Stage, TrialPhase } from "#lib/db/generated/enums.ts";

/** The registry has no phase of its own for a study that runs over two: it lists both. NA is "without phases", no Phase 0. */
const PHASES: Record<string, TrialPhase> = {
  NA: "na",
  EARLY_PHASE1: "early_phase_1",
  PHASE1: "phase_1",
  "PHASE1 PHASE2": "phase_1_2",
  PHASE2: "phase_2",
  "PHASE2 PHASE3": "phase_2_3",
  PHASE3: "phase_3",
  PHASE4: "phase_4",
};

/** The phase that a list of the registry's means; undefined where it means none that is known. An empty one states none: null. */
export function phaseOf(listed: readonly string[]): TrialPhase | null | undefined {
  const distinct = [...new Set(listed)].sort();
  return distinct.length === 0 ? null : PHASES[distinct.join(" ")];
}

/** The stage of a program whose study has this phase. Phase 4 comes after approval, and is no stage; nor is having no phase. */
const STAGE_OF: Record<TrialPhase, Stage | null> = {
  na: null,
  early_phase_1: "early_phase_1",
  phase_1: "phase_1",
  phase_1_2: "phase_1_2",
  phase_2: "phase_2",
  phase_2_3: "phase_2_3",
  phase_3: "phase_3",
  phase_4: null,
};

export const stageOf = (phase: TrialPhase | null | undefined): Stage | null => (phase ? STAGE_OF[phase] : null);
