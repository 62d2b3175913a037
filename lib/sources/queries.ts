import "server-only";
import { kindTags } from "#lib/db/cache-tags.ts";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { keptQuery } from "#lib/db/pages.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { heldValues } from "#lib/records/held-values.ts";
import { profileEvidence, visibleRecord } from "#lib/records/profile-query.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

const SELECT = {
  title: true,
  kind: true,
  publisher: true,
  speaker: true,
  url: true,
  published: true,
  said: true,
  retrieved: true,
  note: true,
} satisfies Prisma.SourceSelect;

const RECORD = { select: { kind: true, slug: true, title: true } } as const;

export type SourceProfile = NonNullable<Awaited<ReturnType<typeof sourceProfile>>>;
export type SourcedFact = SourceProfile["facts"][number];

/** All that a source's page shows: what rests on it shows values of every kind. */
export const sourceProfile = keptQuery("source-profile", kindTags(...RECORD_KINDS.values), async (db, slug: string) => {
  const record = await visibleRecord(db, "source", slug);
  if (!record) return null;
  const source = await db.source.findUniqueOrThrow({ where: { id: record.id }, select: SELECT });
  return {
    record,
    source,
    facts: await factsOf(db, record.id),
    statements: await statementsOf(db, record.id),
    evidence: await profileEvidence(db, record.id),
  };
});

async function factsOf(db: Database, sourceId: string) {
  const citations = await db.citation.findMany({
    where: { sourceId, record: VISIBLE },
    orderBy: [{ record: { kind: "asc" } }, { record: { searchText: "asc" } }, { recordId: "asc" }, { position: "asc" }],
    select: { id: true, recordId: true, field: true, locator: true, paraphrase: true, stance: true, derivation: true, record: RECORD },
  });
  const held = await heldValues(db, citations);
  return citations.map(({ field, ...citation }) => ({ ...citation, label: fieldLabel(field), ...held(citation.recordId, field) }));
}

/** What the source says against a value that a record keeps. */
async function statementsOf(db: Database, sourceId: string) {
  const statements = await db.discrepancyStatement.findMany({
    where: { sourceId, discrepancy: { record: VISIBLE } },
    orderBy: [{ discrepancy: { record: { searchText: "asc" } } }, { recordId: "asc" }, { discrepancyId: "asc" }, { position: "asc" }],
    select: {
      id: true,
      recordId: true,
      value: true,
      isError: true,
      locator: true,
      paraphrase: true,
      discrepancy: { select: { id: true, field: true, question: true, status: true, ruling: true, record: RECORD } },
    },
  });
  const held = await heldValues(db, statements);
  return statements.map(({ discrepancy: { field, record, ...discrepancy }, ...statement }) => ({
    ...statement,
    record,
    discrepancy,
    label: fieldLabel(field),
    held: held(statement.recordId, field).value,
  }));
}
