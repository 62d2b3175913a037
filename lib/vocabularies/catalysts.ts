import type { CatalystKind, CatalystOutcome, StatementCertainty } from "#lib/db/generated/enums.ts";
import { vocabulary } from "./vocabulary.ts";

export const CATALYST_KINDS = vocabulary<CatalystKind>({
  readout: { label: "Readout", definition: "Results of a study become known." },
  filing: { label: "Filing", definition: "An application is handed in to a regulator." },
  decision: { label: "Decision", definition: "A regulator clears, approves or refuses." },
  trial_start: { label: "Trial start", definition: "A study, or a stage of a program, begins." },
  trial_completion: { label: "Trial completion", definition: "A study ends: its primary completion, after which results can be read out, or the whole of it." },
  conference: { label: "Conference", definition: "Something is to be shown at a meeting." },
  milestone_payment: { label: "Milestone payment", definition: "Money that falls due under an agreement." },
  agreement_end: { label: "Agreement's end", definition: "An agreement or an option runs out." },
  other: { label: "Other", definition: "None of the other kinds." },
});

export const CATALYST_OUTCOMES = vocabulary<CatalystOutcome>({
  happened: { label: "Happened", definition: "It came about. Whether in time follows from the dates." },
  dropped: { label: "Dropped", definition: "It was given up, or became impossible." },
});

export const STATEMENT_CERTAINTIES = vocabulary<StatementCertainty>({
  firm: { label: "Firm", definition: "Fixed by somebody who can fix it: a date set by a regulator, a contract or a programme." },
  guided: { label: "Guided", definition: "The company's own expectation, or the sponsor's estimate in the registry." },
  inferred: { label: "Inferred from the registry's primary completion", short: "Inferred", definition: "Nobody said so: it follows from when the registry expects the last measurement of the main outcome." },
});

/** Where an expected event stands: what is open first, the most pressing at the head. */
export type CatalystState = "overdue" | "due" | "upcoming" | "undated" | "kept" | "early" | "late" | "happened" | "dropped";

export const CATALYST_STATES = vocabulary<CatalystState>({
  overdue: { label: "Overdue", definition: "The last day that its date can mean is past, and no outcome is known." },
  due: { label: "Due", definition: "The span that its date means has begun and is not over." },
  upcoming: { label: "Upcoming", definition: "Its date lies ahead." },
  undated: { label: "No date given", definition: "It is expected, and nobody says when; or the date was taken back." },
  kept: { label: "Kept", definition: "It happened by the last day that the date given first can mean." },
  early: { label: "Early", definition: "It happened before the first day that the date given first can mean." },
  late: { label: "Late", definition: "It happened after the last day that the date given first can mean." },
  happened: { label: "Happened", definition: "It happened; the dates known do not tell whether in time." },
  dropped: { label: "Dropped", definition: "It was given up, or became impossible." },
});
