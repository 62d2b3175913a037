import type { Stance } from "#lib/db/generated/enums.ts";
import { saidOf } from "#lib/records/said-of.ts";
import type { Citation } from "#lib/records/state.ts";
import type { Naming } from "./naming.ts";

/** Who says a value: a source with its place, or why there is none. */
export type SourceView = {
  id: string;
  title: string | null;
  /** Null where nobody may look it up. */
  slug: string | null;
  locator: string | null;
  paraphrase: string | null;
  stance: Stance;
  derivation: string | null;
  unsourcedReason: string | null;
};

export function sourceView({ id, sourceId, locator, paraphrase, stance, derivation, unsourcedReason }: Citation, naming: Naming): SourceView {
  return {
    id, locator, paraphrase, stance, derivation, unsourcedReason,
    title: sourceId && naming.titleOf(sourceId),
    slug: sourceId && (naming.linkOf(sourceId)?.slug ?? null),
  };
}

/** Who speaks of what is held under a path. */
export const sourcesOf = (citations: readonly Citation[], path: string, naming: Naming): SourceView[] => saidOf(citations, path).map((citation) => sourceView(citation, naming));

/** "Interview of December 2019, Q4.1"; "unsourced: seen on a slide". */
export function sourceWords({ title, locator, paraphrase, stance, unsourcedReason }: SourceView): string {
  if (title === null) return `unsourced: ${unsourcedReason}`;
  const words = [title, locator].filter(Boolean).join(", ");
  return `${words}${paraphrase ? `: ${paraphrase}` : ""}${stance === "contradicts" ? " (contradicts the value)" : ""}`;
}
