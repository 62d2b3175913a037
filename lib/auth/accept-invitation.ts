import { hashPassword } from "better-auth/crypto";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { createAccount } from "./create-account.ts";
import { DEAD_LINK } from "./dead-link.ts";
import { findInvitation } from "./invitations.ts";
import { logAuthEvent } from "./log.ts";

type Accepted = { token: string; name: string; email: string; password: string; ipAddress: string | null };

/** Makes the account that an invitation promises, once. Role, limits and, where it names one, the address are the invitation's. */
export async function acceptInvitation(db: Database, { token, name, email, password, ipAddress }: Accepted): Promise<{ userId: string; email: string }> {
  // Outside the transaction: it takes a while, by design.
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(tx, token);
    if (!invitation) throw new AppError("not-found", `This link does not work. ${DEAD_LINK}`);
    const address = invitation.email ?? email;
    const userId = await createAccount(tx, { email: address, name, role: invitation.role, companies: invitation.companies, passwordHash });
    await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: new Date(), acceptedById: userId } });
    await logAuthEvent(tx, { kind: "invitation_accepted", email: address, userId, ipAddress });
    return { userId, email: address };
  });
}
