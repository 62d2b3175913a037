import type { Database } from "#lib/db/client.ts";
import type { Actor } from "./actor.ts";
import { hasAdministrator } from "./administrators.ts";
import { createInvitation, FOR_THE_FIRST, OPEN } from "./invitations.ts";

const PRODUCT: Actor = { kind: "system", name: "start" };

/**
 * The token of a link that makes the first administrator, while there is none who can sign in. Each time a new one: the
 * last may have been lost, and no longer works.
 */
export async function inviteFirstAdministrator(db: Database): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await tx.invitation.updateMany({ where: { ...FOR_THE_FIRST, ...OPEN(new Date()) }, data: { revokedAt: new Date() } });
    if (await hasAdministrator(tx)) return null;
    return createInvitation(tx, { email: null, role: "admin", companies: [] }, PRODUCT, null);
  });
}
