import type { Database, Transaction } from "#lib/db/client.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import { ANONYMOUS, type Actor } from "./actor.ts";
import { revokeInvitationsOf } from "./invitations.ts";
import { knownCompanies } from "./known-companies.ts";
import { logAuthEvent, type AuthEvent } from "./log.ts";
import { canChangePerson } from "./permissions.ts";
import { readPerson } from "./person.ts";

// What is done to an account by somebody else. Each change is logged in the transaction that makes it.

type Changed = { email: string; role: UserRole; disabledAt: Date | null };
type Said = Pick<AuthEvent, "kind" | "detail"> | null;

async function change(db: Database, actor: Actor, userId: string, ipAddress: string | null, make: (tx: Transaction, user: Changed) => Promise<Said>): Promise<void> {
  if (!canChangePerson(actor, { id: userId }))
    throw new AppError("forbidden", actor.kind === "person" && actor.id === userId ? "Nobody changes what they themselves may do: ask another administrator." : "Only administrators change accounts.");
  await db.$transaction(async (tx) => {
    // As it is now: two administrators who demote each other at the same moment must not both succeed.
    if (actor.kind === "person" && !canChangePerson((await readPerson(tx, actor.id)) ?? ANONYMOUS, { id: userId })) throw new AppError("forbidden", "Only administrators change accounts.");
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true, role: true, disabledAt: true } });
    if (!user) throw new AppError("not-found", "There is no such account.");
    const said = await make(tx, user);
    if (said) await logAuthEvent(tx, { ...said, email: user.email, userId, byUserId: actor.kind === "person" ? actor.id : null, ipAddress });
  });
}

export const changeRole = (db: Database, actor: Actor, userId: string, role: UserRole, ipAddress: string | null = null) =>
  change(db, actor, userId, ipAddress, async (tx, user) => {
    if (user.role === role) return null;
    await tx.user.update({ where: { id: userId }, data: { role, updatedAt: new Date() } });
    if (role !== "admin") await revokeInvitationsOf(tx, userId, actor, ipAddress);
    return { kind: "role_changed", detail: `${USER_ROLES.label(user.role)} → ${USER_ROLES.label(role)}` };
  });

export const changeLimits = (db: Database, actor: Actor, userId: string, companies: readonly string[], ipAddress: string | null = null) =>
  change(db, actor, userId, ipAddress, async (tx) => {
    const wanted = await knownCompanies(tx, companies);
    const before = (await tx.userCompany.findMany({ where: { userId }, select: { companyId: true }, orderBy: { companyId: "asc" } })).map(({ companyId }) => companyId);
    if (before.join() === wanted.join()) return null;
    await tx.userCompany.deleteMany({ where: { userId } });
    if (wanted.length > 0) await tx.userCompany.createMany({ data: wanted.map((companyId) => ({ userId, companyId })) });
    return { kind: "limits_changed", detail: `${before.join(", ") || "no limit"} → ${wanted.join(", ") || "no limit"}` };
  });

/** Ends the account's sessions too; its other ways in, such as links to set a password, look at `disabledAt`. */
export const disablePerson = (db: Database, actor: Actor, userId: string, ipAddress: string | null = null) =>
  change(db, actor, userId, ipAddress, async (tx, user) => {
    if (user.disabledAt) return null;
    await tx.user.update({ where: { id: userId }, data: { disabledAt: new Date(), updatedAt: new Date() } });
    await tx.session.deleteMany({ where: { userId } });
    await revokeInvitationsOf(tx, userId, actor, ipAddress);
    return { kind: "disabled" };
  });

export const enablePerson = (db: Database, actor: Actor, userId: string, ipAddress: string | null = null) =>
  change(db, actor, userId, ipAddress, async (tx, user) => {
    if (!user.disabledAt) return null;
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null, updatedAt: new Date() } });
    return { kind: "enabled" };
  });

export const endSessions = (db: Database, actor: Actor, userId: string, ipAddress: string | null = null) =>
  change(db, actor, userId, ipAddress, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId } });
    return count > 0 ? { kind: "session_revoked", detail: count === 1 ? "one session" : `all ${count} sessions` } : null;
  });

/** For a person who lost the device that makes the codes: sign-in asks for the password alone again. */
export const dropSecondFactor = (db: Database, actor: Actor, userId: string, ipAddress: string | null = null) =>
  change(db, actor, userId, ipAddress, async (tx) => {
    const { count } = await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false, updatedAt: new Date() } });
    return count > 0 ? { kind: "second_factor_off", detail: "by an administrator" } : null;
  });
