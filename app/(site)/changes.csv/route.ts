import { parseChangesParams } from "#lib/changes/changes-params.ts";
import { liveChanges } from "#lib/changes/live-changes.ts";
import { changesCsv } from "#lib/export/changes-csv.ts";

/** The rows of all pages with the same query. `bom=yes` adds the mark by which spreadsheets know UTF-8. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const { params: { asked, filter }, problems: unread } = parseChangesParams(searchParams, new Date());
  const problems = [...asked.problems, ...unread];
  if (!asked.span || problems.length) return Response.json({ error: "invalid", problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) }, { status: 400 });
  const list = await liveChanges(asked.span, { filter, page: null });
  return new Response(changesCsv(list, asked.span, searchParams.get("bom") === "yes"), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="phaseline-changes.csv"' },
  });
}
