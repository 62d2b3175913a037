import type { Person } from "#lib/auth/actor.ts";
import { canCheckRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { labelMoment } from "#lib/dates/label.ts";
import { recordScope } from "#lib/records/scope.ts";
import { MOST_RECORDS, type BulkRow } from "./plan-bulk.ts";

/** When each record was last looked up in its sources, as far as anyone noted it. */
export async function planVerify(db: Database, actor: Person, kind: RecordKind, ids: readonly string[]): Promise<{ rows: BulkRow[] }> {
  if (ids.length > MOST_RECORDS) throw new AppError("invalid", `At most ${MOST_RECORDS} records at once: narrow the selection.`);
  const records = await db.record.findMany({
    where: { id: { in: [...ids] }, kind, deletedAt: null },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, title: true, version: true, checks: { where: { field: null }, orderBy: { id: "desc" }, take: 1, select: { at: true } } },
  });
  const rows: BulkRow[] = [];
  for (const { checks, ...record } of records) {
    const current = await currentState(db, record.id);
    const isOwn = current !== null && canCheckRecord(actor, await recordScope(db, kind, record.id, current.state.data));
    const last = checks[0] ? labelMoment(checks[0].at) : "never";
    rows.push({ ...record, left: isOwn ? null : "It is not about the companies that this account is limited to.", values: [{ label: "Verified", before: last, after: "today" }] });
  }
  return { rows };
}
