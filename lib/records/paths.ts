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
};

export const recordPath = (kind: RecordKind, slug: string): string => `/${FOLDERS[kind]}/${slug}`;

/** Where all records of a kind are listed. Programs are listed by the pipeline. */
export const listPath = (kind: RecordKind): string => (kind === "program" ? "/" : `/${FOLDERS[kind]}`);
