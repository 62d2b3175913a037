import type { Database } from "#lib/db/client.ts";
import { ANONYMOUS } from "./actor.ts";
import { createInvitation } from "./invitations.ts";
import { accountExistsMail, invitationMail, resetMail } from "./links.ts";
import { sendMail } from "./mail.ts";
import { createReset, RESET_HOURS } from "./password-reset.ts";
import { readSettings } from "./settings.ts";

// What is done once the answer is on its way: it is the same, and takes as long, whether or not there is an account.

export async function sendReset(db: Database, email: string, ipAddress: string | null): Promise<void> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
  if (!user || user.disabledAt) return;
  const token = await createReset(db, ANONYMOUS, user.id, RESET_HOURS.asked, ipAddress);
  await sendMail(resetMail(email, token, RESET_HOURS.asked));
}

export async function sendRegistration(db: Database, email: string, ipAddress: string | null): Promise<void> {
  if (!(await readSettings(db)).openRegistration) return;
  if (await db.user.findUnique({ where: { email }, select: { id: true } })) return sendMail(accountExistsMail(email));
  // An administrator's invitation promises more, and is not to be revoked by whoever types the address.
  const token = await db.$transaction(async (tx) => {
    if (await tx.invitation.findFirst({ where: { email, invitedById: { not: null }, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }, select: { id: true } })) return null;
    return createInvitation(tx, { email, role: "reader", companies: [] }, ANONYMOUS, ipAddress);
  });
  if (token) await sendMail(invitationMail(email, token));
}
