import type { Database } from "#lib/db/client.ts";
import type { ImportKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";

/**
 * Changes by the source that they are from: what is decided on at once has one, as what waits of another would not be found to
 * come along. Ids that there are not are a part of their own.
 */
export async function bySource(db: Database, ids: readonly number[]): Promise<number[][]> {
  const rows = await db.$queryRaw<{ id: number | bigint; kind: ImportKind }[]>(sql`
    SELECT c."id", r."kind" FROM "ImportChange" c JOIN "ImportFinding" f ON f."id" = c."findingId" JOIN "ImportRun" r ON r."id" = f."runId"
    WHERE c."id" IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY c."id"`);
  const known = new Set(rows.map(({ id }) => Number(id)));
  const unknown = ids.filter((id) => !known.has(id));
  const sources = [...Map.groupBy(rows, ({ kind }) => kind).values()].map((some) => some.map(({ id }) => Number(id)));
  return unknown.length === 0 ? sources : [...sources, unknown];
}
