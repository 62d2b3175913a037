import type { CitationView } from "./footnotes.ts";

/**
 * What a page shows of a record. `country` is that field; `events.*` is the list and everything in it; `*` is the whole
 * record.
 */
export type Shown = { record: string; fields: readonly string[] };

/** The citations that speak of what is shown, in their order, so that the notes of a page are about the page. */
export function shownCitations(citations: readonly CitationView[], shown: readonly Shown[]): CitationView[] {
  const byRecord = new Map<string, CitationView[]>();
  for (const citation of citations) {
    const own = byRecord.get(citation.recordId);
    if (own) own.push(citation);
    else byRecord.set(citation.recordId, [citation]);
  }
  const kept = new Set<CitationView>();
  for (const { record, fields } of shown)
    for (const field of fields) for (const citation of speakingOf(byRecord.get(record) ?? [], field)) kept.add(citation);
  return citations.filter((citation) => kept.has(citation));
}

function speakingOf(citations: readonly CitationView[], field: string): CitationView[] {
  if (field === "*") return [...citations];
  const list = field.endsWith(".*") ? field.slice(0, -2) : null;
  const found = list
    ? citations.filter((citation) => citation.field === list || citation.field.startsWith(`${list}.`))
    : citations.filter((citation) => citation.field === field);
  // A source that says otherwise is not who says so.
  if (found.some(({ stance }) => stance === "supports")) return found;
  const parent = (list ?? field).split(".").slice(0, -1).join(".");
  return parent ? [...found, ...speakingOf(citations, parent)] : found;
}
