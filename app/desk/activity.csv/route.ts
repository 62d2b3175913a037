import { activityCsv } from "#lib/export/activity-csv.ts";
import { activityDownload } from "#lib/history/activity-download.ts";
import { refusal, streamed } from "#lib/http/answers.ts";

/** The changes of the page with the same query, one line a value. `bom=yes` adds the mark by which spreadsheets know UTF-8. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { db, ids, query } = await activityDownload(request);
    return streamed(activityCsv(db, ids, query.get("bom") === "yes"), "text/csv; charset=utf-8", "phaseline-activity.csv");
  } catch (error) {
    return refusal(error);
  }
}
