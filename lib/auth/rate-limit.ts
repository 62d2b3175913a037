import { createHash, randomUUID } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import { addressGroup } from "./client-address.ts";
import { logAuthEvent } from "./log.ts";

const MINUTE = 60_000;

/** How many tries, in how long. By account: whoever asks, from wherever. By address: whatever account is asked for. */
export const RATE_RULES = {
  "sign-in": { account: 10, address: 40, window: 15 * MINUTE },
  "second-factor": { account: 10, address: 40, window: 15 * MINUTE },
  link: { account: 10, address: 30, window: 15 * MINUTE },
  reset: { account: 3, address: 20, window: 60 * MINUTE },
  password: { account: 10, address: 40, window: 15 * MINUTE },
} as const;

export type RateRule = keyof typeof RATE_RULES;
/** `account`: its address as typed, its id, or a token; there need not be such an account. */
type Who = { account?: string | null; address: string | null };

export const HELD_BACK = "Too many tries. Wait a quarter of an hour, or longer where a link was asked for, and try again.";

/** Counts a try, and tells whether it may go ahead. Counting and comparing are one statement, so tries side by side count too. */
export async function countTry(db: Database, rule: RateRule, who: Who, now = Date.now()): Promise<boolean> {
  const { window, ...most } = RATE_RULES[rule];
  let allowed = true;
  for (const [kind, key] of keysOf(rule, who)) {
    const count = await increase(db, key, window, now);
    if (count <= most[kind]) continue;
    allowed = false;
    // Once in a window, so that whoever is held back does not fill the log.
    if (count === most[kind] + 1)
      await logAuthEvent(db, { kind: "rate_limited", email: who.account?.includes("@") ? who.account : null, ipAddress: who.address, detail: `${rule}, by ${kind}` });
  }
  return allowed;
}

/** A try that succeeded is none against the account, and takes back its own count against the address. */
export async function forgetTry(db: Database, rule: RateRule, who: Who): Promise<void> {
  for (const [kind, key] of keysOf(rule, who))
    if (kind === "account") await db.rateLimit.deleteMany({ where: { key } });
    else await db.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** Whether something is done for the first time in a window. */
export async function isFirst(db: Database, what: string, window: number, now = Date.now()): Promise<boolean> {
  return (await increase(db, `once:${digest(what)}`, window, now)) === 1;
}

function keysOf(rule: RateRule, { account, address }: Who): ["account" | "address", string][] {
  const keys: ["account" | "address", string][] = [];
  if (account) keys.push(["account", `${rule}:account:${digest(account.toLowerCase())}`]);
  if (address) keys.push(["address", `${rule}:address:${addressGroup(address)}`]);
  return keys;
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

async function increase(db: Database, key: string, window: number, now: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint | number }[]>`
    INSERT INTO "RateLimit" ("id", "key", "count", "lastRequest") VALUES (${randomUUID()}, ${key}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "lastRequest" <= ${now - window} THEN 1 ELSE "count" + 1 END,
      "lastRequest" = CASE WHEN "lastRequest" <= ${now - window} THEN ${now} ELSE "lastRequest" END
    RETURNING "count"`;
  const count = Number(row?.count);
  if (count === 1) await db.rateLimit.deleteMany({ where: { lastRequest: { lt: now - 24 * 60 * MINUTE } } });
  return count;
}
