import { join, sql, type Sql } from "#lib/db/sql.ts";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";
import type { PipelineParams, Sort } from "./pipeline-params.ts";

/** The place of a column's value in its vocabulary; null where it is not stated, which is no place. */
function rank(column: Sql, values: readonly string[]): Sql {
  const cases = values.map((value, place) => sql`WHEN ${value} THEN ${place}`);
  return sql`CASE ${column} ${join(cases, " ")} END`;
}

const STAGE_RANK = rank(sql`p."stage"`, STAGES.values);
const GUIDED_RANK = rank(sql`p."guidedStage"`, STAGES.values);

const KEYS: Record<Sort, Sql> = {
  molecule: sql`m."name" COLLATE NOCASE`,
  indication: sql`i."name" COLLATE NOCASE`,
  territory: rank(sql`p."territory"`, TERRITORIES.values),
  stage: STAGE_RANK,
  status: rank(sql`p."status"`, PROGRAM_STATUSES.values),
  since: sql`p."stageUntil"`,
  changed: sql`r."updatedAt"`,
};

/** What is not stated comes last, whichever way the rest runs. Behind the key: molecule, furthest stage, slug. */
export function pipelineOrder({ sort, descending }: Pick<PipelineParams, "sort" | "descending">): Sql {
  const direction = descending ? sql`DESC` : sql`ASC`;
  return sql`${KEYS[sort]} ${direction} NULLS LAST, ${KEYS.molecule}, ${STAGE_RANK} DESC NULLS LAST, ${GUIDED_RANK} DESC NULLS LAST, r."slug"`;
}
