import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import type { Expected } from "./expectation.ts";
import { readExpectations } from "./read-expectations.ts";

/** The records that were deleted last; who subscribed long after has no event to be told of. */
const MOST = 500;

/**
 * What was expected of records that have been deleted since: as it last was, and with no date since that day. A draft was seen by
 * nobody, so nothing is told of it.
 */
export async function goneExpectations(db: Pick<Database, "$queryRaw">): Promise<Expected[]> {
  const rows = await db.$queryRaw<{ id: string; on: string }[]>(sql`
    SELECT "id", strftime('%Y-%m-%d', "deletedAt") AS "on" FROM "Record"
    WHERE "deletedAt" IS NOT NULL AND "publishedAt" IS NOT NULL AND "kind" IN ('catalyst', 'program', 'trial', 'partnership') ORDER BY "deletedAt" DESC, "id" LIMIT ${MOST}`);
  if (rows.length === 0) return [];
  const goneOn = new Map(rows.map(({ id, on }) => [id, on]));
  const expected = await readExpectations(db, null, sql`r."id" IN (SELECT "value" FROM json_each(${JSON.stringify([...goneOn.keys()])}))`);
  return expected.map(({ statements, ...one }) => ({
    ...one,
    statements: [...statements, { date: null, said: goneOn.get(one.recordId) ?? null, certainty: "firm", note: "no longer held here", fields: [], former: [] }],
    outcome: null,
  }));
}
