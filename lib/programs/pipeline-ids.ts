import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { pipelineOrder } from "./pipeline-order.ts";
import type { PipelineParams } from "./pipeline-params.ts";
import { PIPELINE_FROM, pipelineWhere } from "./pipeline-where.ts";

/** Every program that the filters leave, in order, over all pages. */
export async function pipelineIds(db: Database, params: PipelineParams): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT p."id" FROM ${PIPELINE_FROM} ${pipelineWhere(params)} ORDER BY ${pipelineOrder(params)}`);
  return rows.map((row) => row.id);
}
