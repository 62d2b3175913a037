import type { Database } from "#lib/db/client.ts";
import { logAuthEvent } from "./log.ts";
import { OPEN } from "./invitations.ts";
import { readSettings } from "./settings.ts";

type Newcomer = { email: string; emailVerified: boolean };

/**
 * Whether someone whom the identity provider vouches for, and who has no account, gets one: where an invitation waits for
 * the address, or registration is open. An address that the provider has not verified could be anyone's.
 */
export async function mayComeIn(db: Database, { email, emailVerified }: Newcomer): Promise<boolean> {
  if (!emailVerified) return false;
  return (await waiting(db, email)) !== null || (await readSettings(db)).openRegistration;
}

/** A new account is a reader's; what an invitation promised is given with one write. */
export async function takeWaitingInvitation(db: Database, user: { id: string; email: string }): Promise<void> {
  const invitation = await waiting(db, user.email);
  if (!invitation) return;
  const companies = invitation.companies as string[];
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: { id: invitation.id, ...OPEN(new Date()) }, data: { acceptedAt: new Date(), acceptedById: user.id } });
    if (count === 0) return;
    await tx.user.update({ where: { id: user.id }, data: { role: invitation.role } });
    if (companies.length > 0) await tx.userCompany.createMany({ data: companies.map((companyId) => ({ userId: user.id, companyId })) });
    await logAuthEvent(tx, { kind: "invitation_accepted", email: user.email, userId: user.id, detail: "through the identity provider" });
  });
}

const waiting = (db: Database, email: string) =>
  db.invitation.findFirst({ where: { email: email.toLowerCase(), ...OPEN(new Date()) }, orderBy: { createdAt: "desc" }, select: { id: true, role: true, companies: true } });
