import "server-only";
import { isAPIError } from "better-auth/api";
import { liveDatabase } from "#lib/db/pages.ts";
import { auth } from "./auth.ts";
import { clientAddress } from "./client-address.ts";
import { logAuthEvent } from "./log.ts";
import { countTry, forgetTry, HELD_BACK, isFirst } from "./rate-limit.ts";
import { setCookies } from "./set-cookies.ts";
import type { SignIn } from "./sign-in.ts";

const REFUSED = "That code is not right, or it is out of date. Take the one that is shown now; a back-up code works once.";
/** A code of the device stays valid a little before and after its half minute. */
const CODE_LIVES = 120_000;

/** The second step of signing in: a code of the device, or one of the back-up codes. */
export async function signInWithCode(headers: Headers, typed: string): Promise<SignIn> {
  const db = await liveDatabase();
  const ipAddress = clientAddress(headers);
  const code = typed.replaceAll(/\s/g, "");
  const ofDevice = /^\d{6}$/.test(code);
  const engine = await auth();
  const pending = headers.get("cookie")?.match(/phaseline\.two_factor=([^;]+)/)?.[1] ?? null;
  const who = { account: pending, address: ipAddress };
  if (!(await countTry(db, "second-factor", who))) return { outcome: "refused", message: HELD_BACK };
  try {
    const answer = ofDevice
      ? await engine.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : await engine.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true });
    const { user, token } = answer.response;
    // Seen on its way, a code must not work a second time.
    if (ofDevice && !(await isFirst(db, `code:${user.id}:${code}`, CODE_LIVES))) {
      if (token) await db.session.deleteMany({ where: { token } });
      return { outcome: "refused", message: REFUSED };
    }
    await setCookies(answer.headers);
    await forgetTry(db, "second-factor", who);
    await logAuthEvent(db, { kind: "signed_in", email: user.email, userId: user.id, ipAddress, detail: ofDevice ? "password and code" : "password and back-up code" });
    return { outcome: "in" };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await logAuthEvent(db, { kind: "sign_in_failed", ipAddress, detail: "second factor" });
    return { outcome: "refused", message: REFUSED };
  }
}
