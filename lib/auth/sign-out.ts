import "server-only";
import { liveDatabase } from "#lib/db/pages.ts";
import { auth } from "./auth.ts";
import { clientAddress } from "./client-address.ts";
import { logAuthEvent } from "./log.ts";

/** Ends the session of a request; returns the cookies that take it from the browser. */
export async function signOut(headers: Headers): Promise<string[]> {
  const engine = await auth();
  const found = await engine.api.getSession({ headers, query: { disableRefresh: true } });
  const { headers: answer } = await engine.api.signOut({ headers, returnHeaders: true });
  if (found)
    await logAuthEvent(await liveDatabase(), { kind: "signed_out", email: found.user.email, userId: found.user.id, ipAddress: clientAddress(headers) });
  return answer.getSetCookie();
}
