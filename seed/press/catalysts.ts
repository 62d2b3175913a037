import { seedId, type SeedRecord } from "#seed/module.ts";
import { reported } from "./cite.ts";

const CHINA = seedId("program", "hqp1351-cml-tki-refractory-china");

const approval: SeedRecord = {
  kind: "catalyst",
  slug: "hqp1351-approval-china",
  data: {
    title: "Decision on the first application for olverembatinib in China",
    kind: "decision",
    programId: CHINA,
    outcome: "happened",
    outcomeDate: "2021-11",
    outcomeNote: "Approved on conditions.",
    statements: [{ id: "priority-review", date: null, certainty: "guided", said: "2020-10", note: "Under priority review; no date for the decision is given." }],
  },
  citations: [
    ...reported("filing", "The NMPA reviews the application with priority; its decision is awaited.", ["title", "kind", "programId", "statements.priority-review"]),
    ...reported("approval", "The NMPA has approved the drug on conditions.", ["outcome", "outcomeDate", "outcomeNote"]),
    ...reported("ceremony", "The second anniversary of the approval is put on 23 November 2023.", ["outcomeDate"], {
      derivation: "Two years earlier lies in November 2021: the month agrees, the day is open.",
    }),
  ],
};

const reimbursement: SeedRecord = {
  kind: "catalyst",
  slug: "hqp1351-reimbursement-china",
  data: {
    title: "Reimbursement of olverembatinib in China takes effect",
    kind: "other",
    programId: CHINA,
    outcome: "happened",
    outcomeDate: "2023-03-01",
    statements: [{ id: "listed", date: "2023-03-01", certainty: "firm", said: "2023-01-19", note: "With the National Reimbursement Drug List of 2022." }],
  },
  citations: [
    ...reported("reimbursement", "The drug is on the list of 2022, which applies from 1 March 2023.", ["title", "kind", "programId", "statements.listed"]),
    ...reported("reimbursement", "The list of 2022 applies from 1 March 2023.", ["outcome", "outcomeDate"], { derivation: "A list takes effect on the day that it names; nothing to the contrary was seen." }),
  ],
};

const exercise: SeedRecord = {
  kind: "catalyst",
  slug: "takeda-option-exercise",
  data: {
    title: "Takeda decides on its option on olverembatinib",
    kind: "other",
    moleculeId: seedId("molecule", "hqp1351"),
    partnershipId: seedId("partnership", "ascentage-takeda-olverembatinib"),
    statements: [{ id: "agreement", date: null, certainty: "guided", said: "2024-06-14", note: "Exercise brings a fee and the licence; by when it has to be exercised is not said." }],
  },
  citations: reported("option", "Takeda may take an exclusive licence by exercising its option, against a fee; until then Ascentage runs the development.", [
    "title",
    "kind",
    "moleculeId",
    "partnershipId",
    "statements.agreement",
  ]),
};

/** What the releases announce as still to come, and what later ones say of it. */
export const catalysts: SeedRecord[] = [approval, reimbursement, exercise];
