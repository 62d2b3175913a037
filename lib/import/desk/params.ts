import { IMPORT_CHANGE_KINDS, IMPORT_CHANGE_STATUSES, IMPORT_KINDS, IMPORT_RUN_STATUSES, UNMAPPED_KINDS } from "#lib/vocabularies/imports.ts";
import { readOne, readPage, readText } from "#lib/review/queue-params.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { Vocabulary } from "#lib/vocabularies/vocabulary.ts";
import type { ChangeFilter } from "#lib/import/decide/change-params.ts";
import type { UnmappedParams } from "#lib/import/runs/leftover-queries.ts";
import type { RunParams } from "#lib/import/runs/run-queries.ts";

// What the addresses of the import pages say.

type Raw = Parameters<typeof readPage>[0];

const member = <Value extends string>(raw: Raw, name: string, { has }: Pick<Vocabulary<Value>, "has">): Value | null => {
  const text = readText(raw, name);
  return text !== null && has(text) ? text : null;
};

export const readRunParams = (raw: Raw): RunParams => ({ kind: member(raw, "source", IMPORT_KINDS), status: member(raw, "status", IMPORT_RUN_STATUSES), queryId: readText(raw, "follow"), page: readPage(raw) });

export const runQuery = ({ kind, status, queryId }: RunParams): Record<string, string | null> => ({ source: kind, status, follow: queryId });

/** A count from an address; null for what is none. */
export function readWhole(raw: Raw, name: string): number | null {
  const text = readText(raw, name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

export const readUnmappedParams = (raw: Raw, runId: string): UnmappedParams => ({ runId, what: member(raw, "what", UNMAPPED_KINDS), text: readText(raw, "q"), page: readPage(raw) });

/** Changes of one import, or of all (`runId` null). What waits for a decision, unless the address says otherwise. */
export function readChangeFilter(raw: Raw, runId: string | null): ChangeFilter {
  const status = readOne(raw, "status", ["waiting", "all", ...IMPORT_CHANGE_STATUSES.values]);
  const certain = readText(raw, "certain");
  return {
    runId,
    importKind: member(raw, "source", IMPORT_KINDS),
    kind: member(raw, "kind", IMPORT_CHANGE_KINDS),
    recordKind: member(raw, "record", RECORD_KINDS),
    recordId: readText(raw, "of"),
    certain: certain === "yes" ? true : certain === "no" ? false : null,
    status: status === "all" ? null : status,
    text: readText(raw, "q"),
  };
}

/** The same as an address says it. */
export const changeQuery = ({ importKind, kind, recordKind, recordId, certain, status, text }: ChangeFilter): Record<string, string | null> => ({
  source: importKind,
  kind,
  record: recordKind,
  of: recordId,
  certain: certain === null ? null : certain ? "yes" : "no",
  status: status === "waiting" ? null : (status ?? "all"),
  q: text,
});

export const importPath = "/desk/import";
/** The page that the others of imports stand under. */
export const IMPORT_STEP = { href: importPath, label: "Import" };
export const runPath = (id: string): string => `/desk/import/runs/${id}`;
export const changePath = (id: number): string => `/desk/import/changes/${id}`;

/** Where a filter's changes are listed. */
export const changesPath = ({ runId }: Pick<ChangeFilter, "runId">): string => (runId === null ? "/desk/import/changes" : runPath(runId));
