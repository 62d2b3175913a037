import type { Database, Transaction } from "#lib/db/client.ts";

/** Whether there is an administrator who can sign in. */
export async function hasAdministrator(db: Database | Transaction): Promise<boolean> {
  return (await db.user.count({ where: { role: "admin", disabledAt: null } })) > 0;
}
