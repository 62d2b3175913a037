import "server-only";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Hands the cookies of an answer of better-auth on to the browser; in actions and route handlers alone. */
export async function setCookies(from: Headers): Promise<void> {
  const jar = await cookies();
  for (const header of from.getSetCookie()) for (const [name, cookie] of parseSetCookieHeader(header)) jar.set(name, cookie.value, toCookieOptions(cookie));
}
