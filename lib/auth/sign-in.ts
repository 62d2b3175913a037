import "server-only";
import { isAPIError } from "better-auth/api";
import { liveDatabase } from "#lib/db/pages.ts";
import { auth } from "./auth.ts";
import { clientAddress } from "./client-address.ts";
import { logAuthEvent } from "./log.ts";
import { setCookies } from "./set-cookies.ts";

export type SignIn = { ok: true } | { ok: false; message: string };

/** The same whatever was wrong, so that nobody learns which addresses have accounts. */
const REFUSED: SignIn = { ok: false, message: "That address and password do not belong together. Check both, and try again." };

export async function signInWithPassword(headers: Headers, email: string, password: string): Promise<SignIn> {
  const db = await liveDatabase();
  const ipAddress = clientAddress(headers);
  try {
    const answer = await (await auth()).api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    await setCookies(answer.headers);
    await logAuthEvent(db, { kind: "signed_in", email, userId: answer.response.user.id, ipAddress });
    return { ok: true };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await logAuthEvent(db, { kind: "sign_in_failed", email, ipAddress });
    return REFUSED;
  }
}
