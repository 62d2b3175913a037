import { join, sql, type Sql } from "#lib/db/sql.ts";
import { TRIAL_DATES } from "./trial-expectations.ts";

/**
 * Which changes say something of what is expected, as a condition on "Revision" v and its "Record" q: all of a catalyst, and of
 * other records those of what expectations are derived from.
 */
export const DATED_CHANGE: Sql = sql`(q."kind" = 'catalyst' OR EXISTS (
  SELECT 1 FROM json_each(v."changes") c WHERE CASE q."kind"
    WHEN 'program' THEN json_extract(c."value", '$.field') LIKE 'events%'
    WHEN 'trial' THEN json_extract(c."value", '$.field') IN (${join([...TRIAL_DATES, "status"])})
    WHEN 'partnership' THEN json_extract(c."value", '$.field') = 'end' END))`;
