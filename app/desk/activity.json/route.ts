import { activityJson } from "#lib/export/activity-json.ts";
import { activityDownload } from "#lib/history/activity-download.ts";
import { refusal, streamed } from "#lib/http/answers.ts";

/** The changes of the page with the same query, as the log keeps them. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { db, ids } = await activityDownload(request);
    return streamed(activityJson(db, ids), "application/json; charset=utf-8", "phaseline-activity.json");
  } catch (error) {
    return refusal(error);
  }
}
