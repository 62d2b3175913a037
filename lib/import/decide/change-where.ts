import { join, sql, type Sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { ChangeFilter } from "./change-params.ts";

/** What a filter asks of a change `c`, its finding `f` and its run `r`. What a newer run took the place of is not among it. */
export function changeWhere({ runId, importKind, kind, recordKind, recordId, certain, status, text }: ChangeFilter): Sql {
  const like = text === null || text.trim() === "" ? null : `%${text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const asked = [
    runId === null ? null : sql`f."runId" = ${runId}`,
    importKind === null ? null : sql`r."kind" = ${importKind}`,
    kind === null ? null : sql`c."kind" = ${kind}`,
    recordKind === null ? null : sql`f."recordKind" = ${recordKind}`,
    recordId === null ? null : sql`f."recordId" = ${recordId}`,
    certain === null ? null : certain ? sql`c."question" IS NULL` : sql`c."question" IS NOT NULL`,
    status === null ? null : status === "waiting" ? sql`c."status" IN ('open', 'stale') AND f."status" = 'open'` : sql`c."status" = ${status}`,
    like === null ? null : sql`(f."key" LIKE ${like} ESCAPE '\\' OR lower(f."title") LIKE ${normalize(like)} ESCAPE '\\')`,
  ];
  return join([sql`f."status" <> 'superseded'`, ...asked.filter((part) => part !== null)], " AND ");
}
