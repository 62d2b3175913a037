import type { RecordKind } from "#lib/db/generated/enums.ts";

const FOLDERS: Record<RecordKind, string> = {
  company: "companies",
  molecule: "molecules",
  target: "targets",
  indication: "indications",
  program: "programs",
  trial: "trials",
  partnership: "partnerships",
  source: "sources",
  catalyst: "catalysts",
};

export const recordPath = (kind: RecordKind, slug: string): string => `/${FOLDERS[kind]}/${slug}`;

/** Where all records of a kind are listed. Programs are listed by the pipeline. */
export const listPath = (kind: RecordKind): string => (kind === "program" ? "/" : `/${FOLDERS[kind]}`);

/** What anyone may read of how a record came to be as it is. */
export const historyPath = (kind: RecordKind, slug: string): string => `${recordPath(kind, slug)}/history`;

/** The same at the desk, with names, and for drafts and deleted records too. */
export const deskHistoryPath = (kind: RecordKind, slug: string): string => `/desk/history/${kind}/${slug}`;

/** What the desk shows of a record: its state, what is said about it, when it was looked up. */
export const deskRecordPath = (kind: RecordKind, slug: string): string => `/desk/records/${kind}/${slug}`;

/** One change set: everything that was saved together. */
export const changeSetPath = (id: string): string => `/desk/changes/${id}`;
