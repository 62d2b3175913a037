import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { refusal, streamed } from "#lib/http/answers.ts";
import { failedLines, failedTable } from "#lib/import/desk/failures.ts";
import { runOf } from "#lib/import/runs/run-queries.ts";

/** What an import could not read, as it came, to be mended and brought in again. */
export async function GET(_request: Request, { params }: RouteContext<"/desk/import/runs/[id]/failed/download">): Promise<Response> {
  try {
    await permittedPerson(canImport);
    const db = await liveDatabase();
    const run = await runOf(db, (await params).id);
    if (!run) throw new AppError("not-found", "There is no such import.");
    if (run.kind === "sheet") return streamed(failedTable(db, run.id), "text/csv; charset=utf-8", "phaseline-set-aside.csv");
    return streamed(failedLines(db, run.id), "application/x-ndjson; charset=utf-8", "phaseline-failed.ndjson");
  } catch (error) {
    return refusal(error);
  }
}
