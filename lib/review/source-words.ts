import type { Database, Transaction } from "#lib/db/client.ts";
import { changeGroup, covers } from "#lib/records/field-path.ts";
import type { Citation, RecordState } from "#lib/records/state.ts";

/** Who says a value, as the desk shows it. `slug` is null where there is no source, or none to go to yet. */
export type SourceWords = { key: string; title: string; slug: string | null; locator: string | null; paraphrase: string | null; contradicts: boolean };
export type SourcesOf = (state: RecordState | null | undefined, group: string) => SourceWords[];

/** The citations of a field or an item in these states, ready to be shown. */
export async function sourcesOf(db: Database | Transaction, states: readonly (RecordState | null | undefined)[], titleOf: (id: string) => string): Promise<SourcesOf> {
  const ids = new Set(states.flatMap((state) => state?.citations.flatMap((citation) => citation.sourceId ?? []) ?? []));
  const rows = await db.record.findMany({ where: { id: { in: [...ids] } }, select: { id: true, slug: true } });
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  const words = ({ id, sourceId, locator, paraphrase, stance, unsourcedReason }: Citation): SourceWords =>
    sourceId === null
      ? { key: id, title: "Unsourced", slug: null, locator: null, paraphrase: unsourcedReason, contradicts: false }
      : { key: id, title: titleOf(sourceId), slug: slugs.get(sourceId) ?? null, locator, paraphrase, contradicts: stance === "contradicts" };
  return (state, group) => (state?.citations ?? []).filter(({ field }) => changeGroup(field) === group || covers(field, group)).map(words);
}
