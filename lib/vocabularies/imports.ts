import type { FindingStatus, ImportChangeKind, ImportChangeStatus, ImportKind, ImportRunStatus, ImportSchedule, ImportWish, StudyStanding, UnmappedKind } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const IMPORT_KINDS = vocabulary<ImportKind>({
  ctgov: { label: "ClinicalTrials.gov", definition: "Registered studies, from the registry or from files of it." },
  sheet: { label: "Spreadsheet", definition: "Rows of a table that somebody keeps." },
});

export const IMPORT_RUN_STATUSES = vocabulary<ImportRunStatus>({
  waiting: { label: "Waits", definition: "It has not begun, or waits to be taken up again." },
  running: { label: "Running", definition: "It is being read." },
  paused: { label: "Paused", definition: "Somebody stopped it; it goes on from the same place." },
  finished: { label: "Finished", definition: "All of it was read." },
  cancelled: { label: "Cancelled", definition: "Somebody ended it early. What it found until then can be decided." },
  failed: { label: "Failed", definition: "It could not go on. It can be taken up again from the same place." },
});

export const IMPORT_WISHES = vocabulary<ImportWish>({
  pause: { label: "Pauses", definition: "It stops behind the batch that is being read." },
  cancel: { label: "Is being cancelled", definition: "It ends behind the batch that is being read." },
});

export const IMPORT_CHANGE_KINDS = vocabulary<ImportChangeKind>({
  new_record: { label: "New", definition: "A record that is not held." },
  duplicate: { label: "New, or held already", definition: "A record that is not held under this name, and may be one that is held." },
  new_value: { label: "New value", definition: "A value where none was stated." },
  new_item: { label: "New entry", definition: "An entry of a list that is not held." },
  changed_value: { label: "Changed", definition: "Another value than this source gave before, or than nobody was cited for." },
  removed_item: { label: "No longer there", definition: "An entry that rested on this source alone, and that it no longer gives." },
  disagreement: { label: "Sources disagree", definition: "Another value than the one held, which rests on another source or on a ruling. It is noted as a disagreement." },
  support: { label: "Says the same", definition: "The value that is held, from another source." },
  merged: { label: "Merged", definition: "The registry made this study and another one the same." },
  gone: { label: "Gone", definition: "The registry no longer has this study. The record stays." },
});

export const IMPORT_CHANGE_STATUSES = vocabulary<ImportChangeStatus>({
  open: { label: "To decide", definition: "Nobody has decided on it." },
  stale: { label: "Changed since", definition: "What is held was changed after the source was compared with it: it is shown again, and was not saved." },
  accepted: { label: "Accepted", definition: "It is saved." },
  proposed: { label: "Proposed", definition: "It waits for an editor." },
  refused: { label: "Refused", definition: "It is not proposed again as long as the source says the same." },
});

export const FINDING_STATUSES = vocabulary<FindingStatus>({
  open: { label: "Open", definition: "Something of it is to be decided." },
  settled: { label: "Settled", definition: "All of it was decided." },
  superseded: { label: "Superseded", definition: "A newer run says something else of the same." },
});

export const UNMAPPED_KINDS = vocabulary<UnmappedKind>({
  company: { label: "Company", definition: "An organisation that is not tracked." },
  molecule: { label: "Molecule", definition: "A drug that is not tracked." },
  indication: { label: "Indication", definition: "A condition that is not tracked." },
  program: { label: "Program", definition: "A molecule and an indication that no program joins." },
  territory: { label: "Territory", definition: "A place that is none of the territories." },
  value: { label: "Value", definition: "A value that is none of those that a field takes." },
});

export const STUDY_STANDINGS = vocabulary<StudyStanding>({
  present: { label: "In the registry", definition: "It was there when it was last asked for." },
  gone: { label: "Gone", definition: "The registry no longer has it." },
  merged: { label: "Merged", definition: "The registry leads from it to another study." },
});

export const IMPORT_SCHEDULES = vocabulary<ImportSchedule>({
  off: { label: "When asked", definition: "It is asked only when somebody asks." },
  daily: { label: "Daily", definition: "It is asked once a day." },
  weekly: { label: "Weekly", definition: "It is asked once a week." },
});
