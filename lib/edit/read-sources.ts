import type { ChangeSource } from "#lib/records/apply-edit.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { citationSchema, type Citation } from "#lib/records/state.ts";
import type { Draft, DraftSource } from "./draft.ts";
import type { FieldErrors } from "./read-draft.ts";
import type { Resolved } from "./resolve-references.ts";

/** The key of the source that speaks for a changed value: its own, its item's, its list's, else the one for all. */
export function sourceKey(path: string, keys: ReadonlySet<string>): string {
  const { field, item } = splitPath(path);
  return [path, ...(item === null ? [] : [`${field}.${item}`]), field].find((key) => keys.has(key)) ?? "*";
}

/** The sources that changes stand on. `needed`: the keys of those that some change asks for; only they have to be whole. */
export function readSources(draft: Draft, needed: ReadonlySet<string>, citations: readonly Citation[], resolved: ReadonlyMap<string, Resolved>): { sources: Map<string, ChangeSource>; errors: FieldErrors } {
  const sources = new Map<string, ChangeSource>();
  const errors: FieldErrors = {};
  for (const key of needed) {
    const read = readSource(draft.sources[key], citations, resolved.get(`source:${key}`));
    if ("source" in read) sources.set(key, read.source);
    else errors[`source:${key}${read.part ? `:${read.part}` : ""}`] = read.problem;
  }
  return { sources, errors };
}

type Read = { source: ChangeSource } | { problem: string; part?: string };

function readSource(typed: DraftSource | undefined, citations: readonly Citation[], resolved: Resolved | undefined): Read {
  const orNull = (text: string) => text.trim() || null;
  switch (typed?.mode) {
    case "citation": {
      const cited = citations.find((citation) => citation.id === typed.citation);
      if (!cited) return { problem: "Choose the citation that says so.", part: "citation" };
      const { sourceId, locator, paraphrase, unsourcedReason } = cited;
      return checked({ sourceId, locator, paraphrase, derivation: orNull(typed.derivation), unsourcedReason });
    }
    case "source": {
      if (resolved && "problem" in resolved) return { problem: resolved.problem, part: "source" };
      if (!resolved?.id) return { problem: "Name the source.", part: "source" };
      return checked({ sourceId: resolved.id, locator: orNull(typed.locator), paraphrase: orNull(typed.paraphrase), derivation: orNull(typed.derivation), unsourcedReason: null });
    }
    case "unsourced":
      return typed.unsourcedReason.trim() ? checked({ sourceId: null, unsourcedReason: typed.unsourcedReason.trim() }) : { problem: "Say why there is no source.", part: "unsourcedReason" };
    default:
      return { problem: "Say who says so: a source, or why there is none." };
  }
}

function checked(source: ChangeSource): Read {
  const parsed = citationSchema.safeParse({ ...source, field: "any" });
  if (parsed.success) return { source };
  const [issue] = parsed.error.issues;
  const part = String(issue?.path[0] ?? "source");
  const bare = part === "locator" && !source.locator && !source.paraphrase;
  return { problem: bare ? "Say where the source says so, or what it says." : (issue?.message ?? "is not right"), part: part === "sourceId" ? "source" : part };
}
