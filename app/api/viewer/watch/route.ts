import { z } from "zod";
import { canBeTold } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { refusal } from "#lib/http/answers.ts";
import { watchable } from "#lib/watches/account-queries.ts";
import { stopWatching, watchRecord } from "#lib/watches/watches.ts";

const body = z.strictObject({ kind: z.string().max(20), slug: z.string().max(120), watch: z.boolean() });

/** The button of a record's page, which is the same for everyone until its script has asked who looks. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (request.headers.get("sec-fetch-site") === "cross-site") throw new AppError("forbidden", "Not from elsewhere.");
    const person = await permittedPerson(canBeTold);
    const sent = body.safeParse(await request.json().catch(() => null));
    if (!sent.success) throw new AppError("invalid", "Say the kind and the slug of a record, and whether to watch it.");
    const db = await liveDatabase();
    const record = await watchable(db, person, sent.data.kind, sent.data.slug);
    if (!record) throw new AppError("not-found", "There is no such record, or it is not published.");
    await (sent.data.watch ? watchRecord(db, person, record.id) : stopWatching(db, person, { recordId: record.id }));
    return Response.json({ watched: sent.data.watch }, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return refusal(error);
  }
}
