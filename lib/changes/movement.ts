import type { Database } from "#lib/db/client.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import { join, sql } from "#lib/db/sql.ts";
import type { Quarter } from "./quarters.ts";

/** Programs in development that came to a stage in a quarter, and that left it: for another, or because work ended. */
export type Movement = { quarter: string; stage: Stage; came: number; went: number };

/** What moved in each of the quarters, by what is known today up to `day`. */
export async function readMovement(db: Database, quarters: readonly Quarter[], day: string): Promise<Movement[]> {
  const named = join(quarters.map(({ label, from, to }) => sql`(${label}, ${from}, ${to})`));
  const rows = await db.$queryRaw<{ quarter: string; stage: Stage; came: number | bigint; went: number | bigint }[]>(sql`
    WITH "quarters"("label", "from", "to") AS (VALUES ${named}),
    "stood" AS (
      SELECT s."recordId", s."fromDay", s."untilDay", CASE WHEN coalesce(s."status", '') NOT IN ('discontinued', 'withdrawn', 'suspended', 'no_development_reported') THEN s."stage" END AS "stage"
      FROM "ProgramStanding" s JOIN "Record" r ON r."id" = s."recordId" WHERE r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL
    ),
    "moves" AS (
      SELECT "fromDay" AS "day", "stage" AS "after", lag("stage") OVER (PARTITION BY "recordId" ORDER BY "fromDay") AS "before" FROM "stood"
    ),
    "ends" AS (
      SELECT "day", "after" AS "stage", 1 AS "came", 0 AS "went" FROM "moves" WHERE "after" IS NOT NULL AND "after" IS NOT "before"
      UNION ALL
      SELECT "day", "before", 0, 1 FROM "moves" WHERE "before" IS NOT NULL AND "before" IS NOT "after"
    )
    SELECT q."label" AS "quarter", e."stage", sum(e."came") AS "came", sum(e."went") AS "went"
    FROM "ends" e JOIN "quarters" q ON e."day" >= q."from" AND e."day" < q."to"
    WHERE e."day" <= ${day}
    GROUP BY q."label", e."stage"`);
  return rows.map(({ quarter, stage, came, went }) => ({ quarter, stage, came: Number(came), went: Number(went) }));
}
