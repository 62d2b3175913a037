import "server-only";
import type { Database } from "#lib/db/client.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { clientAddress } from "./client-address.ts";
import { findInvitation } from "./invitations.ts";
import { logAuthEvent } from "./log.ts";
import { findReset } from "./password-reset.ts";
import { countTry } from "./rate-limit.ts";

/** What a one-time link stands for. Tries that fail are counted by address, and logged until they are too many. */
async function lookUp<Found>(headers: Headers, what: string, find: (db: Database) => Promise<Found | null>): Promise<Found | null> {
  const db = await liveDatabase();
  const found = await find(db);
  if (found) return found;
  const address = clientAddress(headers);
  if (await countTry(db, "link", { address })) await logAuthEvent(db, { kind: "invitation_failed", ipAddress: address, detail: what });
  return null;
}

export const lookUpInvitation = (headers: Headers, token: string) => lookUp(headers, "invitation", (db) => findInvitation(db, token));
export const lookUpReset = (headers: Headers, token: string) => lookUp(headers, "password link", (db) => findReset(db, token));
