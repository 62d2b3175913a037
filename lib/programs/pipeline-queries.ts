import "server-only";
import type { AsOf } from "#lib/db/as-of.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
import { keptQuery, readLive } from "#lib/db/pages.ts";
import { parsePipelineParams, rawParams, type PipelineParams } from "./pipeline-params.ts";
import { readPipeline } from "./read-pipeline.ts";
import { shownCitations } from "./shown-citations.ts";

export type PipelinePage = Awaited<ReturnType<typeof readPipeline>>;

const KINDS_SHOWN = kindTags("program", "molecule", "company", "target", "indication", "partnership", "trial", "source");

/** The pipeline for a query, with the sources of what it shows: kept until a record changes. */
export const keptPipeline = keptQuery("pipeline", KINDS_SHOWN, async (db, query: string) => {
  const { params } = parsePipelineParams(rawParams(new URLSearchParams(query)));
  const pipeline = await readPipeline(db, params);
  return { ...pipeline, evidence: { ...pipeline.evidence, citations: shownCitations(pipeline, params) } };
});

/** The pipeline for the choices made, read at the request: as of where the page stands, or as asked. */
export async function livePipeline(params: PipelineParams, asOf?: AsOf): Promise<PipelinePage> {
  return readLive((db) => readPipeline(db, params), asOf);
}
