import { isDeepStrictEqual } from "node:util";
import type { FieldError } from "#lib/errors.ts";
import { flatten } from "./diff.ts";
import { identify } from "./evidence.ts";
import { covers, splitPath } from "./field-path.ts";
import { citationSchema, type AggregateData, type Citation, type CitationInput, type Item, type RecordState } from "./state.ts";

/** Who says a changed value: a source with its place, or why there is none. */
export type ChangeSource = Pick<CitationInput, "sourceId" | "locator" | "paraphrase" | "derivation" | "unsourcedReason">;

/** What a person changed, and on whose word. `sources` is by field or item; `*` is for what has none of its own. */
export type Edit = { data: AggregateData; sources: ReadonlyMap<string, ChangeSource> };

const NO_KEYS: ReadonlySet<string> = new Set();

/**
 * Values that differ, each under its path; an item that is new as one, unless one of `apart` names a part of it. Removed
 * values are not among them.
 */
export function changedValues(before: AggregateData | null, after: AggregateData, apart: { keys: () => Iterable<string> } = NO_KEYS): string[] {
  const old = before ? flatten(before) : new Map<string, unknown>();
  const known = new Set<string>();
  for (const [field, list] of Object.entries(before ?? {})) if (Array.isArray(list)) for (const item of list as Item[]) known.add(`${field}.${item.id}`);
  const changed = [...flatten(after)].filter(([path, value]) => !isDeepStrictEqual(old.get(path), value)).map(([path]) => path);
  const inParts = new Set([...apart.keys()].filter((key) => splitPath(key).part !== null).map(itemOf));
  return [...new Set(changed.map((path) => (inParts.has(itemOf(path)) ? path : wholeIfNew(path, known))))];
}

const itemOf = (path: string): string => path.split(".").slice(0, 2).join(".");

const wholeIfNew = (path: string, known: ReadonlySet<string>): string => (splitPath(path).item !== null && !known.has(itemOf(path)) ? itemOf(path) : path);

/** The source given for a change: its own, its item's, its list's, else the one for all. */
function sourceOf(path: string, sources: Edit["sources"]): ChangeSource | undefined {
  const { field, item } = splitPath(path);
  return sources.get(path) ?? (item === null ? undefined : sources.get(`${field}.${item}`)) ?? sources.get(field) ?? sources.get("*");
}

/**
 * The citations of a record once its data is `edit.data`: those of values that stay, and a new one for each changed value.
 * What a source said of a value that was changed no longer supports it; what contradicts it stays as long as there is a value.
 */
export function applyEdit(before: RecordState | null, edit: Edit): { citations: Citation[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const changed = changedValues(before?.data ?? null, edit.data, edit.sources);
  const added = changed.flatMap((path) => {
    const source = sourceOf(path, edit.sources);
    const parsed = source && citationSchema.safeParse({ ...source, field: path, stance: "supports" });
    if (parsed?.success) return identify(parsed.data);
    const issues = parsed ? parsed.error.issues.map((issue) => ({ part: issue.path.join("."), message: issue.message })) : [{ part: "", message: "needs a source, or a reason why there is none" }];
    errors.push(...issues.map(({ part, message }) => ({ path: part && part !== "sourceId" ? `${path} ${part}` : path, message })));
    return [];
  });
  const paths = [...flatten(edit.data).keys()];
  const overruled = new Set(changed);
  const kept = (before?.citations ?? []).filter(
    ({ field, stance }) => paths.some((path) => covers(field, path)) && !(stance === "supports" && overruled.has(field)),
  );
  const byId = new Map([...kept, ...added].map((citation) => [citation.id, citation]));
  return { citations: [...byId.values()], errors };
}
