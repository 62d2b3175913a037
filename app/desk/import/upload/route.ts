import { canImport } from "#lib/auth/permissions.ts";
import { signInAddress } from "#lib/auth/safe-next.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { refusal } from "#lib/http/answers.ts";
import { isForeign } from "#lib/http/refuse-form.ts";
import { importPath, runPath } from "#lib/import/desk/params.ts";
import { receiveUpload, UploadRefused } from "#lib/import/desk/receive-upload.ts";
import { UPLOAD_LIMITS_MB, uploadRefusal, type UploadRefusal } from "#lib/import/desk/upload-refusals.ts";
import { sheetPath } from "#lib/import/desk/sheet-file.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { workSoon } from "#lib/import/runs/schedule.ts";

/**
 * A file to import, by a plain form: `?what=registry` or `sheet`. Not an action, whose forms are read whole into memory: this
 * one is written to the disk as it comes in. Leads to the import, of a
 * sheet to a look at it; a refusal back to the form, which says it at the field.
 */
export async function POST(request: Request): Promise<Response> {
  const what = new URL(request.url).searchParams.get("what") === "sheet" ? "sheet" : "registry";
  const isPage = request.headers.get("accept")?.includes("text/html") ?? false;
  const refuse = (why: UploadRefusal) => (isPage ? seeOther(`${importPath}?refused=${why}&what=${what}#${what}`) : Response.json({ error: why, message: uploadRefusal(why, what).words }, { status: uploadRefusal(why, what).status }));
  try {
    const person = await permittedPerson(canImport);
    if (isForeign(request.headers)) return refuse("foreign");
    const { kept } = await receiveUpload(request, UPLOAD_LIMITS_MB[what]);
    if (what === "sheet") return seeOther(sheetPath(kept.file, kept.name));
    const db = await liveDatabase();
    const id = await createRun(db, { kind: "ctgov", label: kept.name, request: kept, startedById: person.id });
    workSoon();
    return seeOther(runPath(id));
  } catch (error) {
    if (error instanceof UploadRefused) return refuse(error.why);
    if (isPage && error instanceof AppError && error.code === "unauthenticated") return seeOther(signInAddress(importPath));
    return refusal(error);
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
