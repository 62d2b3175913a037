import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { lookUp } from "#lib/edit/lookup.ts";
import { AppError } from "#lib/errors.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

/** Records that a form's field may name, as it is typed. */
export async function GET(request: Request): Promise<Response> {
  try {
    await permittedPerson(canUseDesk);
    const { searchParams } = new URL(request.url);
    const kind = searchParams.get("kind") ?? "";
    if (!RECORD_KINDS.has(kind)) throw new AppError("invalid", "“kind” names no kind of record.");
    return Response.json({ found: await lookUp(await liveDatabase(), kind, searchParams.get("q") ?? "") }, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ error: error.message }, { status: error.status });
  }
}
