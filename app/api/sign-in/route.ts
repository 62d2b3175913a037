import { headers } from "next/headers";
import { signInWithCode } from "#lib/auth/second-factor.ts";
import { signInWithPassword, type SignIn } from "#lib/auth/sign-in.ts";

/**
 * Signing in from within a page that stays as it is: the password first, then the code where there is a second factor. Not
 * an action: one that sets a cookie renders its page anew, and between the two steps that page is not for whoever asks.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("sec-fetch-site") === "cross-site") return new Response("Not from elsewhere", { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response("This is no form", { status: 400 });
  const answer = await signIn(form);
  return Response.json(answer, { status: answer.outcome === "refused" ? 401 : 200, headers: { "cache-control": "private, no-store" } });
}

async function signIn(form: FormData): Promise<SignIn> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  if (form.has("code")) return text("code") ? signInWithCode(await headers(), text("code")) : { outcome: "refused", message: "Type the code." };
  const password = String(form.get("password") ?? "");
  if (!text("email") || !password) return { outcome: "refused", message: "Type your e-mail address and your password." };
  return signInWithPassword(await headers(), text("email").toLowerCase(), password);
}
