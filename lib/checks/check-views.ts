import type { Database } from "#lib/db/client.ts";
import type { Change } from "#lib/records/diff.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";

export type CheckView = { id: number; field: string | null; version: number; by: string; at: string; note: string | null };

/** When a record and its fields were looked up, the latest first. */
export async function checkViews(db: Database, recordId: string): Promise<CheckView[]> {
  const rows = await db.recordCheck.findMany({
    where: { recordId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, field: true, version: true, at: true, note: true, user: { select: { name: true } } },
  });
  return rows.map(({ at, user, ...row }) => ({ ...row, by: user.name, at: at.toISOString() }));
}

/** The checks that still speak of what stands there: of a whole record at its version, of a field that was not changed since. */
export async function standingChecks(db: Database, recordId: string, checks: readonly CheckView[]): Promise<CheckView[]> {
  const oldest = Math.min(...checks.map(({ version }) => version));
  if (checks.length === 0) return [];
  const later = await db.revision.findMany({ where: { recordId, version: { gt: oldest } }, select: { version: true, changes: true } });
  const changed = later.flatMap(({ version, changes }) =>
    (changes as unknown as Change[]).filter(({ field }) => !["citations", "discrepancies"].includes(splitPath(field).field)).map(({ field }) => ({ version, field })),
  );
  return checks.filter((check) => !changed.some(({ version, field }) => version > check.version && (check.field === null || covers(check.field, field) || covers(field, check.field))));
}
