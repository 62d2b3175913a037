import { keptPlayedPipeline } from "#lib/play/play-queries.ts";
import { parsePipelineParams, pipelineQuery, rawParams } from "#lib/programs/pipeline-params.ts";

/** How the chart of the page with the same query stood on every day, for the slider on that page. */
export async function GET(request: Request): Promise<Response> {
  const { params, problems } = parsePipelineParams(rawParams(new URL(request.url).searchParams));
  if (problems.length)
    return Response.json({ error: "invalid", problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) }, { status: 400 });
  return Response.json(await keptPlayedPipeline(pipelineQuery(params)), { headers: { "cache-control": "no-cache" } });
}
