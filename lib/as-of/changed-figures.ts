import type { Stage } from "#lib/db/generated/enums.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

/** A figure, or a row, that a page shows otherwise now; null on a side where there is none. */
export type ChangedFigure = { of: string; before: string | null; after: string | null };

type Row = { id: string; title?: unknown; name?: unknown; nctId?: unknown; slug?: unknown };

/** What rows of lists say that is worked out from other records than their own. */
const DERIVED: Record<string, (value: unknown) => string> = {
  programs: String,
  molecules: String,
  trials: String,
  partnerships: String,
  facts: String,
  stage: (value) => STAGES.label(value as Stage),
};
const LABELS: Record<string, string> = { stage: "furthest stage" };
const TOTALS = ["total", "matching", "tracked"] as const;
const TOTAL_LABELS: Record<(typeof TOTALS)[number], string> = { total: "How many there are", matching: "How many the filters leave", tracked: "How many are tracked" };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const plain = (value: unknown): value is string | number | null | undefined => value === undefined || value === null || typeof value === "string" || typeof value === "number";
const nameOf = ({ title, name, nctId, slug, id }: Row): string => [title, name, nctId, slug, id].find((one) => typeof one === "string") as string;

function rowsIn(view: unknown): Map<string, Row> {
  const rows = isObject(view) && Array.isArray(view.rows) ? (view.rows as Row[]) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

/** What of a list differs between two views of it that no change of the records on it need account for: totals, rows, and what each row counts. */
export function changedFigures(was: unknown, is: unknown): ChangedFigure[] {
  if (!isObject(was) || !isObject(is)) return [];
  const [had, has] = [rowsIn(was), rowsIn(is)];
  const totals = TOTALS.flatMap((key) => (typeof was[key] === "number" && was[key] !== is[key] ? [{ of: TOTAL_LABELS[key], before: String(was[key]), after: String(is[key]) }] : []));
  const gone = [...had.values()].flatMap((row) => (has.has(row.id) ? [] : [{ of: nameOf(row), before: "on this page", after: null }]));
  const come = [...has.values()].flatMap((row) => (had.has(row.id) ? [] : [{ of: nameOf(row), before: null, after: "on this page" }]));
  const counted = [...had.values()].flatMap((row) => {
    const now = has.get(row.id);
    return now ? derivedOf(row, now) : [];
  });
  return [...totals, ...gone, ...come, ...counted];
}

function derivedOf(was: Row, is: Row): ChangedFigure[] {
  return Object.entries(DERIVED).flatMap(([key, words]) => {
    const [before, after] = [(was as Record<string, unknown>)[key], (is as Record<string, unknown>)[key]];
    if (!plain(before) || !plain(after) || (before ?? null) === (after ?? null)) return [];
    return [{ of: `${nameOf(was)}: ${LABELS[key] ?? key}`, before: before == null ? null : words(before), after: after == null ? null : words(after) }];
  });
}
