import type { ShownCitation } from "#lib/edit/shown-citations.ts";

const LONGEST = 90;

/** Each source and place once, however many fields it speaks of; what is unsourced is not offered again. */
export function distinctCitations(citations: readonly ShownCitation[]): { id: string; label: string; says: string }[] {
  const distinct = new Map<string, { id: string; label: string; says: string }>();
  for (const { id, source, locator, says } of citations) {
    if (source === null) continue;
    const key = [source, locator, says].join("\n");
    const label = [source, locator, says].filter(Boolean).join(" · ");
    if (!distinct.has(key)) distinct.set(key, { id, label: label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label, says });
  }
  return [...distinct.values()];
}
