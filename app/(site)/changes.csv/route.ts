import { liveChanges } from "#lib/changes/live-changes.ts";
import { readSpan } from "#lib/changes/span.ts";
import { changesCsv } from "#lib/export/changes-csv.ts";

/** The rows of the page with the same query, and those that it has no room for. `bom=yes` adds the mark by which spreadsheets know UTF-8. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const { span, problems } = readSpan(searchParams, new Date());
  if (!span) return Response.json({ error: "invalid", problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) }, { status: 400 });
  const list = await liveChanges(span, Infinity);
  return new Response(changesCsv(list, span, searchParams.get("bom") === "yes"), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="phaseline-changes.csv"' },
  });
}
