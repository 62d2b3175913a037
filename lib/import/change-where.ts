import { sql, type Sql } from "#lib/db/sql.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { ChangeFilter } from "./change-params.ts";

/** What a filter asks of a change `c`, its finding `f` and its run `r`. What a newer run took the place of is not among it. */
export function changeWhere({ runId, importKind, kind, recordKind, recordId, certain, status, text }: ChangeFilter): Sql {
  const like = text === null || text.trim() === "" ? null : `%${text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const folded = like === null ? null : normalize(like);
  return sql`f."status" <> 'superseded'
    AND (${runId} IS NULL OR f."runId" = ${runId}) AND (${importKind} IS NULL OR r."kind" = ${importKind})
    AND (${kind} IS NULL OR c."kind" = ${kind}) AND (${recordKind} IS NULL OR f."recordKind" = ${recordKind}) AND (${recordId} IS NULL OR f."recordId" = ${recordId})
    AND (${certain === null ? null : Number(certain)} IS NULL OR (c."question" IS NULL) = ${certain === null ? null : Number(certain)})
    AND (${status} IS NULL OR c."status" = ${status} OR (${status} = 'waiting' AND c."status" IN ('open', 'stale') AND f."status" = 'open'))
    AND (${like} IS NULL OR f."key" LIKE ${like} ESCAPE '\\' OR lower(f."title") LIKE ${folded} ESCAPE '\\')`;
}
