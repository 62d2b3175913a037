import type { Database } from "#lib/db/client.ts";

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
