import type { EnrolmentKind, InterventionRole, StopReason, TrialPhase, TrialRole, TrialStatus } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const TRIAL_PHASES = vocabulary<TrialPhase>({
  na: { label: "Not applicable", short: "n/a", definition: "A study without phases, as of a device or a procedure." },
  early_phase_1: { label: "Early Phase 1", short: "EP1", definition: "Exploratory, without therapeutic intent." },
  phase_1: { label: "Phase 1", short: "P1", definition: "Safety and dose." },
  phase_1_2: { label: "Phase 1/2", short: "P1/2", definition: "Registered as Phase 1 and Phase 2." },
  phase_2: { label: "Phase 2", short: "P2", definition: "First efficacy." },
  phase_2_3: { label: "Phase 2/3", short: "P2/3", definition: "Registered as Phase 2 and Phase 3." },
  phase_3: { label: "Phase 3", short: "P3", definition: "Confirmation." },
  phase_4: { label: "Phase 4", short: "P4", definition: "After approval; a kind of trial, not a stage of a program." },
});

export const TRIAL_STATUSES = vocabulary<TrialStatus>({
  not_yet_recruiting: { label: "Not yet recruiting", definition: "Registered; nobody may enrol yet." },
  recruiting: { label: "Recruiting", definition: "Participants are being enrolled." },
  enrolling_by_invitation: { label: "Enrolling by invitation", definition: "Participants come from a chosen group." },
  active_not_recruiting: { label: "Active, not recruiting", definition: "Going on; enrolment is over." },
  suspended: { label: "Suspended", definition: "Halted; may resume." },
  completed: { label: "Completed", definition: "Ended as planned." },
  terminated: { label: "Terminated", definition: "Ended early after it had begun." },
  withdrawn: { label: "Withdrawn", definition: "Ended before anyone was enrolled." },
  available: { label: "Available", definition: "Expanded access is open." },
  no_longer_available: { label: "No longer available", definition: "Expanded access has ended." },
  temporarily_not_available: { label: "Temporarily not available", definition: "Expanded access is paused." },
  approved_for_marketing: { label: "Approved for marketing", definition: "Expanded access ended with approval." },
  withheld: { label: "Withheld", definition: "The registry holds the record back." },
  unknown: { label: "Unknown", definition: "Past its date without an update to the registry." },
});

/** Of what sort the reason is for which a study was stopped: its own words stand beside it. */
export const STOP_REASONS = vocabulary<StopReason>({
  enrolment: { label: "Enrolment", definition: "Too few took part, or too slowly." },
  efficacy: { label: "Efficacy", definition: "It did not work, or no better than what it was tested against." },
  safety: { label: "Safety", definition: "It did harm, or might have." },
  business: { label: "Business priorities", definition: "The sponsor set other priorities." },
  funding: { label: "Funding", definition: "The money ended." },
  supply: { label: "Supply", definition: "What it tests could not be made or delivered." },
  regulatory: { label: "Regulation", definition: "An authority or a committee halted it, or an approval overtook it." },
  design: { label: "Study design", definition: "It was planned anew, or another study took its place." },
  conduct: { label: "Conduct of the study", definition: "Whoever ran it, or a site, could not go on." },
  epidemic: { label: "Epidemic", definition: "An epidemic kept people from taking part." },
});

export const TRIAL_ROLES = vocabulary<TrialRole>({
  sponsor: { label: "Sponsor", definition: "Answers for the study." },
  collaborator: { label: "Collaborator", definition: "Supports the study." },
});

export const INTERVENTION_ROLES = vocabulary<InterventionRole>({
  investigational: { label: "Investigational", definition: "What the study tests." },
  combination: { label: "Combination", definition: "Given together with what the study tests." },
  comparator: { label: "Comparator", definition: "What the study tests against." },
});

export const ENROLMENT_KINDS = vocabulary<EnrolmentKind>({
  actual: { label: "Actual", definition: "Counted." },
  estimated: { label: "Estimated", definition: "Planned." },
});
