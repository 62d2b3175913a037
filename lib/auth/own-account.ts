import "server-only";
import { isAPIError } from "better-auth/api";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import type { Person } from "./actor.ts";
import { auth } from "./auth.ts";
import { clientAddress } from "./client-address.ts";
import { logAuthEvent, type AuthEvent } from "./log.ts";
import { dropPasswordLinks } from "./password-reset.ts";
import { countTry, forgetTry, HELD_BACK } from "./rate-limit.ts";
import { setCookies } from "./set-cookies.ts";

// What people do to their own accounts. The password is asked for again, and tries at it are counted as at signing in.

type Engine = Awaited<ReturnType<typeof auth>>;

async function withPassword(person: Person, headers: Headers, field: string, run: (engine: Engine) => Promise<{ headers: Headers }>, said: Pick<AuthEvent, "kind"> | null) {
  const db = await liveDatabase();
  const ipAddress = clientAddress(headers);
  const who = { account: person.id, address: ipAddress };
  if (!(await countTry(db, "password", who))) throw new AppError("rate-limited", HELD_BACK);
  try {
    const answer = await run(await auth());
    await setCookies(answer.headers);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw new AppError("invalid", "That is not your password.", { fields: [{ path: field, message: "That is not your password." }] });
  }
  await forgetTry(db, "password", who);
  if (said) await logAuthEvent(db, { ...said, userId: person.id, ipAddress });
}

export async function changeOwnName(person: Person, name: string): Promise<void> {
  await (await liveDatabase()).user.update({ where: { id: person.id }, data: { name, updatedAt: new Date() } });
}

/** Ends every other session, and links that would set yet another password. */
export async function changeOwnPassword(person: Person, headers: Headers, currentPassword: string, newPassword: string): Promise<void> {
  await withPassword(
    person,
    headers,
    "current",
    (engine) => engine.api.changePassword({ body: { currentPassword, newPassword, revokeOtherSessions: true }, headers, returnHeaders: true }),
    { kind: "password_changed" },
  );
  await dropPasswordLinks(await liveDatabase(), person.id);
}

/** Makes the secret; sign-in asks for codes only once one has been typed in. */
export async function beginSecondFactor(person: Person, headers: Headers, password: string): Promise<void> {
  await withPassword(person, headers, "password", (engine) => engine.api.enableTwoFactor({ body: { password, method: "totp" }, headers, returnHeaders: true }), null);
}

export async function confirmSecondFactor(person: Person, headers: Headers, code: string): Promise<void> {
  const db = await liveDatabase();
  const ipAddress = clientAddress(headers);
  if (!(await countTry(db, "second-factor", { account: person.id, address: ipAddress }))) throw new AppError("rate-limited", HELD_BACK);
  try {
    const answer = await (await auth()).api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, "") }, headers, returnHeaders: true });
    await setCookies(answer.headers);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const message = "That is not the code that the device should show now. See that its clock is right.";
    throw new AppError("invalid", message, { fields: [{ path: "code", message }] });
  }
  await logAuthEvent(db, { kind: "second_factor_on", userId: person.id, ipAddress });
}

export const endSecondFactor = (person: Person, headers: Headers, password: string) =>
  withPassword(person, headers, "off-password", (engine) => engine.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }), { kind: "second_factor_off" });

/** One session, or all but the present one. Only ever one's own. */
export async function endOwnSessions(person: Person, headers: Headers, which: { id: string } | { allBut: string }): Promise<number> {
  const db = await liveDatabase();
  const where = "id" in which ? { id: which.id } : { id: { not: which.allBut } };
  const { count } = await db.session.deleteMany({ where: { ...where, userId: person.id } });
  if (count > 0) await logAuthEvent(db, { kind: "session_revoked", userId: person.id, ipAddress: clientAddress(headers), detail: count === 1 ? "one session" : `${count} sessions` });
  return count;
}
