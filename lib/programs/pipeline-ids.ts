import type { Database } from "#lib/db/client.ts";
import { empty, sql, type Sql } from "#lib/db/sql.ts";
import { pipelineOrder } from "./pipeline-order.ts";
import type { PipelineParams } from "./pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "./pipeline-where.ts";

/** Every program that the filters leave, in order, over all pages. */
export const pipelineIds = (db: Database, params: PipelineParams): Promise<string[]> => idsOf(db, params, empty);

/** Those of the page that is asked for. */
export const pageIds = (db: Database, params: PipelineParams): Promise<string[]> => idsOf(db, params, sql`LIMIT ${params.size} OFFSET ${(params.page - 1) * params.size}`);

async function idsOf(db: Database, params: PipelineParams, limit: Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT p."id" FROM ${PIPELINE_FROM} ${pipelineWhere(params)} ORDER BY ${pipelineOrder(params)} ${limit}`);
  return rows.map((row) => row.id);
}
