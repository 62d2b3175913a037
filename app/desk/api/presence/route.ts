import { z } from "zod";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { notePresence } from "#lib/edit/presence.ts";
import { savesSince } from "#lib/edit/saves-since.ts";
import { AppError } from "#lib/errors.ts";

const body = z.strictObject({ record: z.string().min(1).max(200), tab: z.string().min(1).max(64), version: z.int().nonnegative(), leaves: z.boolean().default(false) });

/** The heartbeat of a form: who else has the record open, and who has saved it since the form was filled. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (request.headers.get("sec-fetch-site") === "cross-site") throw new AppError("forbidden", "Not from elsewhere.");
    const person = await permittedPerson(canUseDesk);
    const sent = body.safeParse(await request.json().catch(() => null));
    if (!sent.success) throw new AppError("invalid", "This is no heartbeat of a form.");
    const { record, tab, version, leaves } = sent.data;
    const others = notePresence(record, person, tab, leaves, Date.now());
    return Response.json({ others, saves: leaves ? [] : await savesSince(await liveDatabase(), record, version) }, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ error: error.message }, { status: error.status });
  }
}
