import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Database, Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { DEAD_LINK } from "./dead-link.ts";
import type { Actor } from "./actor.ts";
import { logAuthEvent } from "./log.ts";
import { hashToken, newToken } from "./token.ts";

const HOUR = 3_600_000;
/** A link that was asked for by e-mail; one that an administrator hands over. */
export const RESET_HOURS = { asked: 2, given: 24 * 7 };

const PREFIX = "password-link:";

/** A one-time link's token for setting a password. Earlier ones of the account no longer work. */
export async function createReset(db: Database, by: Actor, userId: string, hours: number, ipAddress: string | null = null): Promise<string> {
  const token = newToken();
  const now = new Date();
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    if (!user) throw new AppError("not-found", "There is no such account.");
    await dropPasswordLinks(tx, userId);
    await tx.verification.create({
      data: { id: randomUUID(), identifier: PREFIX + hashToken(token), value: userId, expiresAt: new Date(now.getTime() + hours * HOUR), createdAt: now, updatedAt: now },
    });
    await logAuthEvent(tx, { kind: "reset_asked", email: user.email, userId, byUserId: by.kind === "person" ? by.id : null, ipAddress });
  });
  return token;
}

/** For an account whose password was changed in another way. */
export async function dropPasswordLinks(db: Database | Transaction, userId: string): Promise<void> {
  await db.verification.deleteMany({ where: { identifier: { startsWith: PREFIX }, value: userId } });
}

/** Whose password a token sets; null where it sets none, or none any more. */
export async function findReset(db: Pick<Database, "verification" | "user">, token: string): Promise<{ userId: string; name: string; email: string } | null> {
  const found = await db.verification.findFirst({ where: { identifier: PREFIX + hashToken(token), expiresAt: { gt: new Date() } }, select: { value: true } });
  const user = found && (await db.user.findUnique({ where: { id: found.value }, select: { id: true, name: true, email: true, disabledAt: true } }));
  return user && user.disabledAt === null ? { userId: user.id, name: user.name, email: user.email } : null;
}

/** Sets the password, uses the link up and ends every session of the account. */
export async function resetPassword(db: Database, token: string, password: string, ipAddress: string | null): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const found = await findReset(tx, token);
    if (!found) throw new AppError("not-found", `This link does not work. ${DEAD_LINK}`);
    const { userId, email } = found;
    const now = new Date();
    const changed = await tx.account.updateMany({ where: { userId, providerId: "credential" }, data: { password: passwordHash, updatedAt: now } });
    if (changed.count === 0)
      await tx.account.create({ data: { id: randomUUID(), userId, providerId: "credential", accountId: userId, password: passwordHash, createdAt: now, updatedAt: now } });
    await dropPasswordLinks(tx, userId);
    await tx.session.deleteMany({ where: { userId } });
    await logAuthEvent(tx, { kind: "reset_done", email, userId, ipAddress });
  });
}
