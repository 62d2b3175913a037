import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { evidenceOf, type Evidence } from "./evidence-queries.ts";
import { heldValues } from "./held-values.ts";
import { shownCitations, type Shown } from "./shown-citations.ts";
import { VISIBLE } from "./visible.ts";

const inOrder = { position: "asc" } as const;

/** What every profile shows of its record, whatever its kind; null where the public sees no such record. */
export async function visibleRecord(db: Database, kind: RecordKind, slug: string) {
  const record = await db.record.findFirst({
    where: { kind, slug, ...VISIBLE },
    select: {
      id: true,
      slug: true,
      title: true,
      updatedAt: true,
      names: { orderBy: inOrder, select: { id: true, kind: true, language: true, text: true } },
      milestones: { orderBy: inOrder, select: { id: true, kind: true, date: true, description: true } },
      totals: { orderBy: inOrder, select: { id: true, measure: true, qualifier: true, value: true, asOf: true } },
    },
  });
  return record && { ...record, updatedAt: record.updatedAt.toISOString() };
}

export type VisibleRecord = NonNullable<Awaited<ReturnType<typeof visibleRecord>>>;

/** A discrepancy with the value that the record keeps, in words. */
export type HeldDiscrepancy = Evidence["discrepancies"][number] & { held: string | null };
export type ProfileEvidence = { citations: Evidence["citations"]; discrepancies: HeldDiscrepancy[] };

/** Evidence of a profile: its own record first, then what it shows of others. */
export async function profileEvidence(db: Database, recordId: string, shown: readonly Shown[] = []): Promise<ProfileEvidence> {
  const all = [{ record: recordId, fields: ["*"] }, ...shown];
  const evidence = await evidenceOf(db, all.map((one) => one.record));
  const discrepancies = evidence.discrepancies.filter((one) => all.some(({ record, fields }) => record === one.recordId && fields.some((field) => concerns(field, one.field))));
  const held = await heldValues(db, discrepancies);
  return {
    citations: shownCitations(evidence.citations, all),
    discrepancies: discrepancies.map((one) => ({ ...one, held: held(one.recordId, one.field) })),
  };
}

function concerns(shown: string, field: string): boolean {
  const stem = shown.replace(/\.?\*$/, "");
  return stem === "" || field === stem || field.startsWith(`${stem}.`);
}
