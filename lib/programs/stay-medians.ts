import type { Database } from "#lib/db/client.ts";
import type { Stage } from "#lib/db/generated/enums.ts";
import { join, sql } from "#lib/db/sql.ts";
import { ENDED } from "#lib/stages/stays.ts";

/** Fewer make no median that says anything. */
export const FEWEST = 5;

export type StayMedian = { stage: Stage; n: number; days: number };

/** By stage, how long the programs that have left it by a day had been there, and how many they are; in one pass. */
export async function stayMedians(db: Database, day: string): Promise<StayMedian[]> {
  const rows = await db.$queryRaw<{ stage: Stage; n: bigint; days: number }[]>(sql`
    WITH spent AS (
      SELECT s."stage", sum(julianday(s."untilDay") - julianday(s."fromDay")) AS "days"
      FROM "ProgramStanding" s JOIN "Record" r ON r."id" = s."recordId"
      WHERE r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL AND s."fromDay" <= ${day}
        AND s."stage" IS NOT NULL AND (s."status" IS NULL OR s."status" NOT IN (${join([...ENDED])}))
      GROUP BY s."recordId", s."stage" HAVING max(s."untilDay") <= ${day}
    ), ranked AS (
      SELECT "stage", "days", row_number() OVER (PARTITION BY "stage" ORDER BY "days") AS "k", count(*) OVER (PARTITION BY "stage") AS "n" FROM spent
    )
    SELECT "stage", "n", avg("days") AS "days" FROM ranked WHERE "n" >= ${FEWEST} AND "k" IN (("n" + 1) / 2, ("n" + 2) / 2) GROUP BY "stage", "n"`);
  return rows.map(({ stage, n, days }) => ({ stage, n: Number(n), days: Number(days) }));
}
