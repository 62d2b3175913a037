import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { join, sql, type Sql } from "#lib/db/sql.ts";

/**
 * The ids of the records that addresses name by these slugs, as a subquery: also by those that they had once, and by those of what was
 * merged into them, for an address that somebody keeps or subscribes to must go on leading there.
 */
export const recordsNamed = (kind: RecordKind, slugs: readonly string[]): Sql => sql`(
  WITH RECURSIVE "named"("id") AS (
    SELECT y."id" FROM "Record" y WHERE y."kind" = ${kind} AND y."slug" IN (${join([...slugs])})
    UNION SELECT o."recordId" FROM "OldSlug" o WHERE o."kind" = ${kind} AND o."slug" IN (${join([...slugs])})
    UNION SELECT y."mergedIntoId" FROM "named" n JOIN "Record" y ON y."id" = n."id" WHERE y."mergedIntoId" IS NOT NULL)
  SELECT "id" FROM "named")`;

export async function idsNamed(db: Database, kind: RecordKind, slugs: readonly string[]): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT x."id" FROM ${recordsNamed(kind, slugs)} x`);
  return new Set(rows.map(({ id }) => id));
}
