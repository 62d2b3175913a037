import { redirect } from "next/navigation";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { historyHref } from "#lib/history/history-params.ts";
import { refusal } from "#lib/http/answers.ts";
import { deskHistoryPath } from "#lib/records/paths.ts";

/** `?record=…&field=…`: from a value on any page, by the id of its record, to the history of that field. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  let path: string;
  try {
    await permittedPerson(canUseDesk);
    const db = await liveDatabase();
    const record = await db.record.findUnique({ where: { id: asked.get("record") ?? "" }, select: { kind: true, slug: true } });
    if (!record) throw new AppError("not-found", "There is no such record.");
    path = historyHref(deskHistoryPath(record.kind, record.slug), { field: asked.get("field") });
  } catch (error) {
    return refusal(error);
  }
  redirect(path as "/");
}
