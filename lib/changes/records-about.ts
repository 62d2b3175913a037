import { sql, type Sql } from "#lib/db/sql.ts";
import type { PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "#lib/programs/pipeline-where.ts";

/** Programs that a filter leaves and what is told of together with them: their molecules, studies, agreements and catalysts. A subquery of ids. */
export const recordsAbout = (filter: PipelineFilter): Sql => sql`
  WITH chosen AS (SELECT p."id", p."moleculeId" FROM ${PIPELINE_FROM} ${pipelineWhere(filter)})
  SELECT "id" FROM chosen
  UNION SELECT "moleculeId" FROM chosen
  UNION SELECT t."recordId" FROM "TrialProgram" t WHERE t."programId" IN (SELECT "id" FROM chosen)
  UNION SELECT m."recordId" FROM "PartnershipMolecule" m WHERE m."moleculeId" IN (SELECT "moleculeId" FROM chosen)
  UNION SELECT c."id" FROM "Catalyst" c WHERE c."programId" IN (SELECT "id" FROM chosen) OR c."moleculeId" IN (SELECT "moleculeId" FROM chosen)`;
