import { requestPoint } from "#lib/as-of/request-point.ts";
import { programsCsv } from "#lib/export/programs-csv.ts";
import { parsePipelineParams, rawParams } from "#lib/programs/pipeline-params.ts";
import { livePipeline } from "#lib/programs/pipeline-queries.ts";

/** The rows and columns of the page with the same query. `bom=yes` adds the mark by which spreadsheets know UTF-8. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const { params, problems: unread } = parsePipelineParams(rawParams(searchParams));
  const { asOf, problems: untimely } = await requestPoint(searchParams, new Date());
  const problems = [...unread, ...untimely];
  if (problems.length)
    return Response.json({ error: "invalid", problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) }, { status: 400 });
  const { rows, evidence } = await livePipeline(params, asOf);
  return new Response(programsCsv(rows, params, evidence.citations, searchParams.get("bom") === "yes"), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="phaseline-pipeline.csv"' },
  });
}
