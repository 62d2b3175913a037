import { randomUUID } from "node:crypto";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";
import type { Actor } from "./actor.ts";
import { hasAdministrator } from "./administrators.ts";
import { knownCompanies } from "./known-companies.ts";
import { logAuthEvent } from "./log.ts";
import { canInvitePerson } from "./permissions.ts";
import { hashToken, newToken } from "./token.ts";

export const INVITATION_DAYS = 7;

export type InvitationInput = { email: string | null; role: UserRole; companies: readonly string[] };
export type OpenInvitation = { id: string; email: string | null; role: UserRole; companies: string[] };

/** Makes a one-time link's token. An earlier invitation of the same address no longer works. */
export async function invite(db: Database, actor: Actor, { email, role, companies }: InvitationInput, ipAddress: string | null = null): Promise<string> {
  if (!canInvitePerson(actor)) throw new AppError("forbidden", "Only administrators invite.");
  return db.$transaction(async (tx) => {
    if (email && (await tx.user.findUnique({ where: { email }, select: { id: true } })))
      throw new AppError("conflict", "There is an account with this address already.", { fields: [{ path: "email", message: "There is an account with this address already." }] });
    const limits = await knownCompanies(tx, companies);
    return createInvitation(tx, { email, role, companies: limits }, actor, ipAddress);
  });
}

/** The invitation itself, whoever may make it: an administrator, or the product where registration is open. */
export async function createInvitation(tx: Transaction, { email, role, companies }: InvitationInput, by: Actor, ipAddress: string | null): Promise<string> {
  const token = newToken();
  const now = new Date();
  if (email) await tx.invitation.updateMany({ where: { email, ...OPEN(now) }, data: { revokedAt: now } });
  const invitedById = by.kind === "person" ? by.id : null;
  await tx.invitation.create({
    data: {
      id: randomUUID(),
      tokenHash: hashToken(token),
      email,
      role,
      companies: [...companies],
      invitedById,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    },
  });
  const limits = companies.length > 0 ? `, limited to ${companies.join(", ")}` : "";
  await logAuthEvent(tx, { kind: "invited", email, byUserId: invitedById, ipAddress, detail: USER_ROLES.label(role) + limits });
  return token;
}

export const OPEN = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });
/** The one that whoever starts the product is shown. It is dead once there is an administrator, however made. */
export const FOR_THE_FIRST = { email: null, invitedById: null };

/** The invitation that a token stands for; null where there is none, or none any more. */
export async function findInvitation(db: Database | Transaction, token: string): Promise<OpenInvitation | null> {
  const found = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), ...OPEN(new Date()) },
    select: { id: true, email: true, role: true, companies: true, invitedById: true },
  });
  if (!found) return null;
  const { id, email, role, companies, invitedById } = found;
  if (email === null && invitedById === null && (await hasAdministrator(db))) return null;
  return { id, email, role, companies: companies as string[] };
}

/** For an administrator who is one no more: what they promised is not to let in whom they chose. */
export async function revokeInvitationsOf(tx: Transaction, inviterId: string, by: Actor, ipAddress: string | null): Promise<void> {
  const where = { invitedById: inviterId, ...OPEN(new Date()) };
  const open = await tx.invitation.findMany({ where, select: { email: true } });
  await tx.invitation.updateMany({ where, data: { revokedAt: new Date() } });
  for (const { email } of open) await logAuthEvent(tx, { kind: "invitation_revoked", email, byUserId: by.kind === "person" ? by.id : null, ipAddress, detail: "with the rights of whoever invited" });
}

export async function revokeInvitation(db: Database, actor: Actor, id: string, ipAddress: string | null = null): Promise<void> {
  if (!canInvitePerson(actor)) throw new AppError("forbidden", "Only administrators revoke invitations.");
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: { id, ...OPEN(new Date()) }, data: { revokedAt: new Date() } });
    if (count === 0) throw new AppError("not-found", "This invitation is no longer open.");
    const found = await tx.invitation.findUnique({ where: { id }, select: { email: true } });
    await logAuthEvent(tx, { kind: "invitation_revoked", email: found?.email, byUserId: actor.kind === "person" ? actor.id : null, ipAddress });
  });
}
