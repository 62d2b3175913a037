"use server";

import { headers } from "next/headers";
import { signInWithCode } from "#lib/auth/second-factor.ts";
import { signInWithPassword, type SignIn } from "#lib/auth/sign-in.ts";

/** Signing in from within a page that stays as it is: the password first, then the code where there is a second factor. */
export async function signInAgain(form: FormData): Promise<SignIn> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  if (form.has("code")) return text("code") ? signInWithCode(await headers(), text("code")) : { outcome: "refused", message: "Type the code." };
  const password = String(form.get("password") ?? "");
  if (!text("email") || !password) return { outcome: "refused", message: "Type your e-mail address and your password." };
  return signInWithPassword(await headers(), text("email").toLowerCase(), password);
}
