import { between } from "#lib/changes/between.ts";
import { shownChanges } from "#lib/changes/changes-list.ts";
import { requestChanges } from "#lib/changes/request-changes.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { changesCsv } from "#lib/export/changes-csv.ts";

/** The rows of all pages with the same query. `bom=yes` adds the mark by which spreadsheets know UTF-8. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const { params: { asked, filter }, problems: unread } = await requestChanges(searchParams, new Date());
  const problems = [...asked.problems, ...unread];
  if (!asked.span || problems.length) return Response.json({ error: "invalid", problems: problems.map(({ key, value, reason }) => ({ parameter: key, value, reason })) }, { status: 400 });
  const { span } = asked;
  const list = await between(await liveDatabase(), span, (before, after) => shownChanges(before, after, span, { filter, page: null }));
  return new Response(changesCsv(list, span, searchParams.get("bom") === "yes"), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="phaseline-changes.csv"' },
  });
}
