import "server-only";
import { isAPIError } from "better-auth/api";
import { liveDatabase } from "#lib/db/pages.ts";
import { auth } from "./auth.ts";
import { clientAddress } from "./client-address.ts";
import { logAuthEvent } from "./log.ts";
import { countTry, forgetTry, HELD_BACK } from "./rate-limit.ts";
import { setCookies } from "./set-cookies.ts";

export type SignIn = { outcome: "in" | "code" } | { outcome: "refused"; message: string };

/** The same whatever was wrong, so that nobody learns which addresses have accounts. */
const REFUSED = "That address and password do not belong together. Check both, and try again.";

/** Signs in, or goes on to the second factor where the account has one. */
export async function signInWithPassword(headers: Headers, email: string, password: string): Promise<SignIn> {
  const db = await liveDatabase();
  const ipAddress = clientAddress(headers);
  const who = { account: email, address: ipAddress };
  if (!(await countTry(db, "sign-in", who))) return { outcome: "refused", message: HELD_BACK };
  try {
    const answer = await (await auth()).api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    await setCookies(answer.headers);
    await forgetTry(db, "sign-in", who);
    if ("twoFactorRedirect" in answer.response) return { outcome: "code" };
    await logAuthEvent(db, { kind: "signed_in", email, userId: answer.response.user.id, ipAddress, detail: "password" });
    return { outcome: "in" };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await logAuthEvent(db, { kind: "sign_in_failed", email, ipAddress });
    return { outcome: "refused", message: REFUSED };
  }
}
