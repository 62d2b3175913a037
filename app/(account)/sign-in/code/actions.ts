"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { safeNext } from "#lib/auth/safe-next.ts";
import { signInWithCode } from "#lib/auth/second-factor.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";

export async function confirmCode(_state: FormState, form: FormData): Promise<FormState> {
  const code = String(form.get("code") ?? "").trim();
  if (!code) return { ...FRESH_FORM, fieldErrors: { code: "Type the code." } };
  const step = await signInWithCode(await headers(), code);
  if (step.outcome === "refused") return { ...FRESH_FORM, formErrors: [step.message] };
  redirect(safeNext(form.get("next")) as "/");
}
