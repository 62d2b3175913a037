import type { BrowserContext, Page } from "@playwright/test";
import type { UserRole } from "#lib/db/generated/enums.ts";
import { quietly } from "#scripts/steps/run.mjs";

export type Where = { address: string; env: Record<string, string> };

/** The server that all tests share. */
const shared = (): Where => {
  const address = `http://127.0.0.1:${process.env.E2E_PORT}`;
  return { address, env: { DATABASE_URL: process.env.E2E_DATABASE_URL ?? "", SITE_ORIGIN: address } };
};

type Who = { role: UserRole; id?: string; name?: string; companies?: string[] };

type Cookie = { name: string; value: string; url: string };

/** A new session, for a test that ends it; the account is made where it is missing. `id` tells two people of one role apart. */
export async function newSession(who: UserRole | Who, where: Where = shared()): Promise<Cookie> {
  const wanted = typeof who === "string" ? { role: who } : who;
  const cookie = JSON.parse(await quietly(null, "node", ["e2e/support/make-session.ts", JSON.stringify(wanted)], { env: where.env })) as { name: string; value: string };
  return { ...cookie, url: where.address };
}

const sessions = new Map<string, Promise<Cookie>>();

/** The cookie of a session that this worker's tests share. */
export function sessionCookie(who: UserRole | Who, where: Where = shared()): Promise<Cookie> {
  const key = JSON.stringify([who, where.address]);
  const kept = sessions.get(key) ?? newSession(who, where);
  sessions.set(key, kept);
  return kept;
}

/** From here on the browser of this page, or of this context, is signed in as someone of that role. */
export async function signIn(at: Page | BrowserContext, who: UserRole | Who, where?: Where): Promise<void> {
  const context = "context" in at ? at.context() : at;
  await context.addCookies([await sessionCookie(who, where)]);
}
