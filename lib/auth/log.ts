import type { Database, Transaction } from "#lib/db/client.ts";
import type { AuthEventKind } from "#lib/db/generated/enums.ts";

export type AuthEvent = {
  kind: AuthEventKind;
  /** The account that it is about. */
  email?: string | null;
  userId?: string | null;
  /** Who did it, where that is another person. */
  byUserId?: string | null;
  ipAddress?: string | null;
  detail?: string | null;
};

/** What people typed may be of any length; the log is not. */
const LONGEST = 300;

export async function logAuthEvent(db: Database | Transaction, event: AuthEvent): Promise<void> {
  await db.authEvent.create({ data: { ...event, email: event.email?.slice(0, LONGEST) ?? null, detail: event.detail?.slice(0, LONGEST) ?? null, at: new Date() } });
}
