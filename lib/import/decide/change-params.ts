import type { ImportChangeKind, ImportChangeStatus, ImportKind, RecordKind } from "#lib/db/generated/enums.ts";

/** Which changes. Each part is null for all; `text` looks in the title and the key of what a change is of. */
export type ChangeFilter = {
  runId: string | null;
  importKind: ImportKind | null;
  kind: ImportChangeKind | null;
  recordKind: RecordKind | null;
  recordId: string | null;
  certain: boolean | null;
  /** `waiting`: open, and those that were changed since. */
  status: ImportChangeStatus | "waiting" | null;
  text: string | null;
};

export const ALL_CHANGES: ChangeFilter = { runId: null, importKind: null, kind: null, recordKind: null, recordId: null, certain: null, status: null, text: null };
