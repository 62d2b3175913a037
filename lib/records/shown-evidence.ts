import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { evidenceOf, type Evidence } from "./evidence-queries.ts";
import { heldValues } from "./held-values.ts";
import { shownCitations, type Shown } from "./shown-citations.ts";

/** A discrepancy with the record that it is in and the value kept there, in words. */
export type HeldDiscrepancy = Evidence["discrepancies"][number] & { held: string | null; record: { kind: RecordKind; slug: string; title: string } };
export type ShownEvidence = { citations: Evidence["citations"]; discrepancies: HeldDiscrepancy[] };

/** Who says what a page shows, and who says otherwise, in the order in which the records are named. */
export async function shownEvidence(db: Database, shown: readonly Shown[]): Promise<ShownEvidence> {
  const evidence = await evidenceOf(db, shown.map((one) => one.record));
  const fieldsOf = Map.groupBy(shown, (one) => one.record);
  const disputed = evidence.discrepancies.filter((one) => fieldsOf.get(one.recordId)?.some(({ fields }) => fields.some((field) => concerns(field, one.field))));
  const held = await heldValues(db, disputed);
  const records = await db.record.findMany({ where: { id: { in: disputed.map((one) => one.recordId) } }, select: { id: true, kind: true, slug: true, title: true } });
  const recordOf = new Map(records.map(({ id, ...record }) => [id, record]));
  return {
    citations: shownCitations(evidence.citations, shown),
    discrepancies: disputed.flatMap((one) => {
      const record = recordOf.get(one.recordId);
      return record ? [{ ...one, held: held(one.recordId, one.field).value, record }] : [];
    }),
  };
}

/** Whether a disputed field is shown: itself, a part of it, or the item that it is a part of. */
function concerns(shown: string, field: string): boolean {
  const stem = shown.replace(/\.?\*$/, "");
  return stem === "" || field === stem || field.startsWith(`${stem}.`);
}
