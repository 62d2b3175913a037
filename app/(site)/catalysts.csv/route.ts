import { requestPoint } from "#lib/as-of/request-point.ts";
import { judgedOn } from "#lib/as-of/stand.ts";
import { parseCatalystParams } from "#lib/catalysts/catalyst-params.ts";
import { catalystRows } from "#lib/catalysts/catalyst-rows.ts";
import { readLive } from "#lib/db/pages.ts";
import { catalystsCsv } from "#lib/export/catalysts-csv.ts";
import { rawParams } from "#lib/programs/pipeline-params.ts";

/** The rows of the page with the same query. `bom=yes` adds the mark by which spreadsheets know UTF-8. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const { params, problems: unread } = parseCatalystParams(rawParams(searchParams));
  const { asOf, problems: untimely } = await requestPoint(searchParams, new Date());
  const problems = [...unread, ...untimely];
  if (problems.length)
    return Response.json({ error: "invalid", problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) }, { status: 400 });
  const { rows, evidence, day } = await readLive((db) => catalystRows(db, params, judgedOn(asOf)), asOf);
  return new Response(catalystsCsv(rows, evidence.citations, day, searchParams.get("bom") === "yes"), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="phaseline-catalysts.csv"' },
  });
}
