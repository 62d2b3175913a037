import type { Database } from "#lib/db/client.ts";
import { join, sql } from "#lib/db/sql.ts";
import { facetParts, facetsOf, type Facet, type FacetRow, type Facets } from "./pipeline-facets.ts";
import { pipelineOrder } from "./pipeline-order.ts";
import type { PipelineParams } from "./pipeline-params.ts";
import { joinedTo } from "./pipeline-where.ts";

export type PipelinePage = {
  /** The programs of the page, in its order. */
  ids: string[];
  /** How many programs there are before any filter. */
  tracked: number;
  facets: Facets;
};

/** What one page of the pipeline shows, and the choices of its filters: in one query, so that each program is read once. */
export async function pipelinePage(db: Database, params: PipelineParams): Promise<PipelinePage> {
  const { tables, parts } = facetParts(params);
  const page = sql`SELECT p."id" FROM ${joinedTo(sql`"found"`)} ORDER BY ${pipelineOrder(params)} LIMIT ${params.size} OFFSET ${(params.page - 1) * params.size}`;
  const asked = [...parts, sql`SELECT 'page', "id", NULL, NULL FROM (${page})`, sql`SELECT 'tracked', NULL, NULL, count(*) FROM "programs"`];
  const rows = await db.$queryRaw<FacetRow<Facet | "page" | "tracked">[]>(sql`WITH ${tables} ${join(asked, " UNION ALL ")}`);
  const facets: FacetRow[] = [];
  const result = { ids: [] as string[], tracked: 0 };
  for (const { facet, ...row } of rows)
    if (facet === "page") result.ids.push(String(row.value));
    else if (facet === "tracked") result.tracked = Number(row.count);
    else facets.push({ facet, ...row });
  return { ...result, facets: await facetsOf(db, params, facets) };
}
