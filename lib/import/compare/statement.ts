import type { RecordKind, UnmappedKind } from "#lib/db/generated/enums.ts";
import type { CitationInput, Scalar } from "#lib/records/state.ts";

/** An item of a list, or some of its parts. The id is that of the held item, or follows from what the source says. */
export type ItemGiven = { id: string } & Record<string, Scalar>;

/**
/**
 * What a change rests on where it is not sure: what is asked of the person who looks at it. `about`: the source's words that
 * it is about, as they are remembered with the answer; `recordId` is the held record that they may mean, where the change
 * itself does not name it.
 */
export type Doubt = { question: string; about?: { what: UnmappedKind; text: string; recordId?: string } };

/**
 * What one source says of one record. A record that is not held would be made; one that is held keeps what it has, and
 * gains or changes what is given here. Nothing that the source does not state is given: a null says that it states there
 * is nothing.
 */
export type Statement = {
  kind: RecordKind;
  /** Of the held record; of a new one it follows from what the source calls it, so that two statements meet in it. */
  id: string;
  /** What a new record would like to be found under. */
  slug: string;
  data: Record<string, Scalar | ItemGiven[]>;
  /** Lists that the source gives whole: a held item that rests on it alone, and is not among them, has gone from it. */
  whole: string[];
  citations: CitationInput[];
  /** By what they are about: a field, an item (`companies.lead`), or `*` for the record itself. What is not here is certain. */
  doubts: Record<string, Doubt>;
};

/** What the source names and nothing that is held or known answers to: it waits, with the reason in words. */
export type Unmapped = { what: UnmappedKind; text: string; reason: string };

/** All that one thing of a source (a study, a row) says. */
export type Mapped = {
  /** NCT id, number of the row. */
  key: string;
  /** The record of the source that the citations name. */
  sourceId: string;
  statements: Statement[];
  unmapped: Unmapped[];
};
