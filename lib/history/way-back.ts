import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { readState } from "#lib/records/state.ts";

/** How a deleted record comes back: by restoring the version that it was last at, or by taking back the merge that it went with. */
export type WayBack = { kind: "restore"; version: number } | { kind: "undo"; changeSetId: string };

/** Null for a record that is there. */
export async function wayBack(db: Database, { id, deletedAt }: { id: string; deletedAt: Date | null }): Promise<WayBack | null> {
  if (deletedAt === null) return null;
  const [live] = await db.$queryRaw<{ version: number | bigint }[]>(
    sql`SELECT "version" FROM "Revision" WHERE "recordId" = ${id} AND NOT json_extract("snapshot", '$.deleted') ORDER BY "version" DESC LIMIT 1`,
  );
  if (!live) return null;
  const version = Number(live.version);
  const end = await db.revision.findUnique({ where: { recordId_version: { recordId: id, version: version + 1 } }, select: { changeSetId: true, snapshot: true } });
  return end && readState(end.snapshot).mergedInto !== null ? { kind: "undo", changeSetId: end.changeSetId } : { kind: "restore", version };
}
