import type { ProgramStatus, Stage, StageEventKind } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const STAGES = vocabulary<Stage>({
  discovery: { label: "Discovery", short: "Disc", definition: "Search for and improvement of a candidate; nothing chosen for development yet." },
  preclinical: { label: "Preclinical", short: "Precl", definition: "A chosen candidate tested in cells and animals." },
  ind_enabling: { label: "IND-enabling", short: "IND-en", definition: "Toxicology and manufacturing work that an application to test in people needs." },
  ind_cleared: { label: "IND cleared", short: "IND", definition: "A regulator has let testing in people begin; none is reported yet." },
  early_phase_1: { label: "Early Phase 1", short: "EP1", definition: "Exploratory testing in people at doses without therapeutic intent." },
  phase_1: { label: "Phase 1", short: "P1", definition: "Safety, dose and pharmacokinetics in people." },
  phase_1_2: { label: "Phase 1/2", short: "P1/2", definition: "One protocol that runs from dose finding into first efficacy." },
  phase_2: { label: "Phase 2", short: "P2", definition: "First efficacy in the disease." },
  pivotal_phase_2: { label: "Pivotal Phase 2", short: "Piv P2", definition: "A Phase 2 study meant to support an approval by itself." },
  phase_2_3: { label: "Phase 2/3", short: "P2/3", definition: "One protocol that runs from Phase 2 into confirmation." },
  phase_3: { label: "Phase 3", short: "P3", definition: "Confirmation of efficacy and safety against a control." },
  filed: { label: "Filed", short: "Filed", definition: "An application for approval lies with the regulator." },
  approved: { label: "Approved", short: "Appr", definition: "The regulator has approved it; sale is not reported yet." },
  launched: { label: "Launched", short: "Launch", definition: "On sale in the territory." },
});

export const PROGRAM_STATUSES = vocabulary<ProgramStatus>({
  active: { label: "Active", definition: "Development goes on." },
  planned: { label: "Planned", definition: "Announced or cleared, and not begun." },
  suspended: { label: "Suspended", definition: "Halted, with a return left open." },
  discontinued: { label: "Discontinued", definition: "Ended; it stays at the stage it had reached." },
  no_development_reported: { label: "No development reported", short: "No dev. reported", definition: "No source has mentioned progress for a long time." },
  withdrawn: { label: "Withdrawn", definition: "Taken back before it began, or taken off the market." },
  out_licensed: { label: "Out-licensed", definition: "Passed on to another company." },
});

export const STAGE_EVENT_KINDS = vocabulary<StageEventKind>({
  reached: { label: "Reached", definition: "The program reached the stage." },
  guided: { label: "Planned", definition: "The stage is announced or cleared, and not begun." },
  left: { label: "Left", definition: "Work at the stage ended without the next one." },
});
