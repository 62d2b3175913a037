import type { Database } from "#lib/db/client.ts";
import { join } from "#lib/db/sql.ts";
import type { CitationView } from "./footnotes.ts";

export type DiscrepancyView = {
  id: string;
  recordId: string;
  field: string;
  question: string;
  status: "open" | "ruled";
  ruling: string | null;
  statements: { id: string; value: string; isError: boolean; locator: string | null; paraphrase: string | null; source: { slug: string; title: string } }[];
};

export type Evidence = { citations: CitationView[]; discrepancies: DiscrepancyView[] };

const SOURCE = { select: { title: true, record: { select: { slug: true } } } } as const;

/** Who says so and who says otherwise, of the records named, in the order in which they are named. */
export async function evidenceOf(db: Database, recordIds: readonly string[]): Promise<Evidence> {
  const ids = [...new Set(recordIds)];
  const rank = new Map(ids.map((id, index) => [id, index]));
  const inOrder = <Row extends { recordId: string; position: number }>(a: Row, b: Row) =>
    (rank.get(a.recordId) ?? 0) - (rank.get(b.recordId) ?? 0) || a.position - b.position;

  const citations = ids.length ? await citationsOf(db, ids) : [];
  const discrepancies = await db.discrepancy.findMany({
    where: { recordId: { in: ids } },
    select: {
      id: true, recordId: true, position: true, field: true, question: true, status: true, ruling: true,
      statements: { orderBy: { position: "asc" }, select: { id: true, value: true, isError: true, locator: true, paraphrase: true, source: SOURCE } },
    },
  });
  return {
    citations: citations.sort(inOrder).map(toView),
    discrepancies: discrepancies.sort(inOrder).map(({ position: _position, statements, ...discrepancy }) => ({
      ...discrepancy,
      statements: statements.map(({ source, ...statement }) => ({ ...statement, source: { slug: source.record.slug, title: source.title } })),
    })),
  };
}

type SourceView = NonNullable<CitationView["source"]>;
type CitationRow = Omit<CitationView, "source"> & Omit<SourceView, "slug" | "title"> & { position: number; slug: string | null; title: string | null };

/** By hand, for a page has thousands, and one answer to one statement takes a third of the time. */
const citationsOf = (db: Database, ids: string[]) => db.$queryRaw<CitationRow[]>`
  SELECT c."recordId", c."position", c."field", c."locator", c."paraphrase", c."stance", c."derivation", c."unsourcedReason",
    r."slug", s."title", s."kind", s."publisher", s."published", s."said"
  FROM "Citation" c LEFT JOIN "Source" s ON s."id" = c."sourceId" LEFT JOIN "Record" r ON r."id" = s."id"
  WHERE c."recordId" IN (${join(ids)})`;

function toView({ position: _position, slug, title, kind, publisher, published, said, ...citation }: CitationRow): CitationView {
  return { ...citation, source: slug === null || title === null ? null : { slug, title, kind, publisher, published, said } };
}
