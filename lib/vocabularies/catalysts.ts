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
