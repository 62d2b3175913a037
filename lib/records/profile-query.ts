import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { shownEvidence, type ShownEvidence } from "./shown-evidence.ts";
import type { Shown } from "./shown-citations.ts";
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

/** Evidence of a profile: its own record first, then what it shows of others. */
export function profileEvidence(db: Database, recordId: string, shown: readonly Shown[] = []): Promise<ShownEvidence> {
  return shownEvidence(db, [{ record: recordId, fields: ["*"] }, ...shown]);
}
