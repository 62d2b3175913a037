import type { Database } from "#lib/db/client.ts";
import type { ImportChangeKind, ImportChangeStatus, ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import type { ChangeFilter } from "./change-params.ts";

export const CHANGES_SIZE = 50;

/** A value of a record in words, under its label. */
export type WordedValue = { label: string; words: string };

export type ChangeRow = {
  id: number;
  kind: ImportChangeKind;
  status: ImportChangeStatus;
  importKind: ImportKind;
  runId: string;
  /** NCT id, number of the row. */
  key: string;
  record: { id: string; kind: RecordKind; title: string; /** Null where it is not held, or not to be seen. */ href: string | null };
  part: string;
  /** The field, or what the disagreement is about. */
  label: string;
  before: string | null;
  after: string | null;
  /** All that a new record would hold; empty for other changes. */
  values: WordedValue[];
  /** What is asked; null: it is certain. */
  question: string | null;
  /** The record that it may be, where that is the question. */
  match: { recordId: string; title: string; href: string | null } | null;
  /** Where the source says so, and what, in its words. */
  said: { source: string; locator: string | null; paraphrase: string | null; derivation: string | null } | null;
  /** Why it could not be saved. */
  note: string | null;
  editedBy: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  changeSetId: string | null;
  proposalId: string | null;
};

/** Changes that a filter finds, those of one record together, in the order in which they were found. */
export async function changesOf(_db: Database, _params: ChangeFilter & { page: number }): Promise<{ rows: ChangeRow[]; total: number; page: number; pages: number }> {
  throw new Error("not yet");
}
