import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#lib/auth/secret.ts";
import type { Database } from "#lib/db/client.ts";

// The end of the link in each letter. It is signed rather than kept: whoever has a copy of the database cannot make one, and
// it works as long as the subscription is there, however old the letter.

const signature = (id: string) => createHmac("sha256", authSecret()).update(`unsubscribe ${id}`).digest("base64url");

export const unsubscribeToken = (digestId: string): string => `${digestId}.${signature(digestId)}`;

/** The subscription that a link is of, whether or not it still is; null for a link that we never made. */
function subscriptionOf(token: string): string | null {
  const [id = "", signed = ""] = token.slice(0, 200).split(".");
  const [given, due] = [Buffer.from(signed), Buffer.from(signature(id))];
  return given.length === due.length && timingSafeEqual(given, due) ? id : null;
}

export type Subscription = "subscribed" | "ended" | "unknown";

export async function subscription(db: Database, token: string): Promise<Subscription> {
  const id = subscriptionOf(token);
  if (id === null) return "unknown";
  return (await db.digest.count({ where: { id } })) > 0 ? "subscribed" : "ended";
}

/** Ends the subscription. That it has ended already is no error: mail programs ask twice. False for a link that we never made. */
export async function unsubscribe(db: Database, token: string): Promise<boolean> {
  const id = subscriptionOf(token);
  if (id === null) return false;
  await db.digest.deleteMany({ where: { id } });
  return true;
}
