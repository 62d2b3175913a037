import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { refusal } from "#lib/http/answers.ts";
import { progressOf } from "#lib/import/desk/progress.ts";
import { runOf } from "#lib/import/runs/run-queries.ts";

/** How far an import is: asked for by its page while it goes on. */
export async function GET(_request: Request, { params }: RouteContext<"/desk/import/runs/[id]/progress">): Promise<Response> {
  try {
    await permittedPerson(canImport);
    const run = await runOf(await liveDatabase(), (await params).id);
    if (!run) throw new AppError("not-found", "There is no such import.");
    return Response.json(progressOf(run), { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return refusal(error);
  }
}
