import { headers } from "next/headers";
import { auth } from "#lib/auth/auth.ts";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { currentActor } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { unreadOf } from "#lib/watches/unread.ts";

/** Who is signed in, for what pages ask once they stand. Asking keeps the session going. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const answer = actor.kind === "person" ? { id: actor.id, name: actor.name, role: actor.role, desk: canUseDesk(actor), unread: await unreadOf(await liveDatabase(), actor) } : null;
  const response = Response.json({ person: answer }, { headers: { "cache-control": "private, no-store" } });
  if (!answer) return response;
  const { headers: renewed } = await (await auth()).api.getSession({ headers: await headers(), returnHeaders: true });
  for (const cookie of renewed.getSetCookie()) response.headers.append("set-cookie", cookie);
  return response;
}
