import type { CatalystKind, CatalystOutcome, StatementCertainty } from "#lib/db/generated/enums.ts";
import type { Said } from "./expected.ts";

/** Where an expectation is read from: a catalyst is stored as such, the others follow from what other records hold. */
export const ORIGINS = ["catalyst", "stage", "trial", "partnership"] as const;
export type Origin = (typeof ORIGINS)[number];

/** A source of a value that is no longer held, as the log of revisions has it. */
export type FormerSource = { sourceId: string; locator: string | null };

/** One time that somebody said when. */
export type Statement = Said & {
  certainty: StatementCertainty;
  note: string | null;
  /** The fields of the record under which it is cited. */
  fields: string[];
  /** Set where it follows from a revision: `said` then is the day on which it was recorded here. */
  former: FormerSource[] | null;
};

export type Outcome = { kind: CatalystOutcome; date: string | null; note: string | null; fields: string[] };

/** Something that is expected, or was, wherever it is kept. */
export type Expected = {
  /** Stays the same whatever is said of it later. */
  id: string;
  origin: Origin;
  /** The record that it is kept in. */
  recordId: string;
  kind: CatalystKind;
  title: string;
  programId: string | null;
  moleculeId: string | null;
  companyId: string | null;
  trialId: string | null;
  partnershipId: string | null;
  statements: Statement[];
  outcome: Outcome | null;
};

export const OF_NOTHING = { programId: null, moleculeId: null, companyId: null, trialId: null, partnershipId: null };
