import { sql } from "#lib/db/sql.ts";

/**
 * SQL: whether the record `r` is no more because the making of it was taken back, so that it is asked about again. For what a
 * source means it is as if it had never been held; what somebody deleted by hand stays deleted.
 */
export const ASKED_AGAIN = sql`(r."deletedAt" IS NOT NULL AND r."mergedIntoId" IS NULL AND EXISTS (
  SELECT 1 FROM "ImportChange" c CROSS JOIN "ImportFinding" f ON f."id" = c."findingId"
  WHERE c."recordId" = r."id" AND c."part" = '*' AND c."kind" IN ('new_record', 'duplicate') AND c."status" IN ('open', 'stale') AND f."status" = 'open'))`;
