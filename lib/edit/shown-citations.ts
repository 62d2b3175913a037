import type { Database } from "#lib/db/client.ts";
import type { Citation } from "#lib/records/state.ts";

/** A citation as the form shows it beside the field that it speaks of. */
export type ShownCitation = { id: string; field: string; source: string | null; locator: string | null; says: string; contradicts: boolean };

export async function shownCitations(db: Database, citations: readonly Citation[]): Promise<ShownCitation[]> {
  const show = await citationWords(db, citations);
  return citations.map(show);
}

/** For citations of several records at once: how each of them is shown. */
export async function citationWords(db: Database, citations: readonly Citation[]): Promise<(citation: Citation) => ShownCitation> {
  const ids = [...new Set(citations.flatMap(({ sourceId }) => sourceId ?? []))];
  const sources = await db.record.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return ({ id, field, sourceId, locator, paraphrase, unsourcedReason, stance }) => ({
    id,
    field,
    source: sourceId === null ? null : (titles.get(sourceId) ?? "a source that is not there"),
    locator,
    says: paraphrase ?? unsourcedReason ?? "",
    contradicts: stance === "contradicts",
  });
}
