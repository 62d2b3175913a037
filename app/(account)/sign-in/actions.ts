"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { safeNext } from "#lib/auth/safe-next.ts";
import { signInWithPassword } from "#lib/auth/sign-in.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";

export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "email");
  const email = String(form.get("email") ?? "").trim().toLowerCase();
  const password = String(form.get("password") ?? "");
  const next = safeNext(form.get("next"));
  const fieldErrors: Record<string, string> = {};
  if (!email) fieldErrors.email = "Type your e-mail address.";
  if (!password) fieldErrors.password = "Type your password.";
  if (Object.keys(fieldErrors).length > 0) return { formErrors: [], fieldErrors, values };
  const step = await signInWithPassword(await headers(), email, password);
  if (step.outcome === "refused") return { formErrors: [step.message], fieldErrors: {}, values };
  redirect((step.outcome === "code" ? `/sign-in/code?next=${encodeURIComponent(next)}` : next) as "/");
}
