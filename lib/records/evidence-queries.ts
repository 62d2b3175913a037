import type { Database } from "#lib/db/client.ts";
import type { CitationView } from "./footnotes.ts";

export type DiscrepancyView = {
  id: string;
  recordId: string;
  field: string;
  question: string;
  status: "open" | "ruled";
  ruling: string | null;
  statements: { id: string; value: string; locator: string | null; paraphrase: string | null; source: { slug: string; title: string } }[];
};

export type Evidence = { citations: CitationView[]; discrepancies: DiscrepancyView[] };

const SOURCE = { select: { title: true, kind: true, publisher: true, published: true, said: true, record: { select: { slug: true } } } } as const;

/** Who says so and who says otherwise, of the records named, in the order in which they are named. */
export async function evidenceOf(db: Database, recordIds: readonly string[]): Promise<Evidence> {
  const where = { recordId: { in: [...new Set(recordIds)] } };
  const rank = new Map(recordIds.toReversed().map((id, index) => [id, -index]));
  const inOrder = <Row extends { recordId: string; position: number }>(a: Row, b: Row) =>
    (rank.get(a.recordId) ?? 0) - (rank.get(b.recordId) ?? 0) || a.position - b.position;

  const citations = await db.citation.findMany({
    where,
    select: {
      recordId: true, position: true, field: true, locator: true, paraphrase: true, stance: true, derivation: true, unsourcedReason: true,
      source: SOURCE,
    },
  });
  const discrepancies = await db.discrepancy.findMany({
    where,
    select: {
      id: true, recordId: true, position: true, field: true, question: true, status: true, ruling: true,
      statements: { orderBy: { position: "asc" }, select: { id: true, value: true, locator: true, paraphrase: true, source: SOURCE } },
    },
  });
  return {
    citations: citations.sort(inOrder).map(({ position: _position, source, ...citation }) => ({ ...citation, source: source && withSlug(source) })),
    discrepancies: discrepancies.sort(inOrder).map(({ position: _position, statements, ...discrepancy }) => ({
      ...discrepancy,
      statements: statements.map(({ source, ...statement }) => ({ ...statement, source: { slug: source.record.slug, title: source.title } })),
    })),
  };
}

function withSlug<Source extends { record: { slug: string } }>({ record, ...source }: Source) {
  return { ...source, slug: record.slug };
}
