"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { chosenPassword } from "#lib/auth/chosen-password.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { DEAD_LINK } from "#lib/auth/dead-link.ts";
import { lookUpReset } from "#lib/auth/look-up-link.ts";
import { resetPassword } from "#lib/auth/password-reset.ts";
import { countTry, HELD_BACK } from "#lib/auth/rate-limit.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";

export async function setPassword(_state: FormState, form: FormData): Promise<FormState> {
  const asked = await headers();
  const token = String(form.get("token") ?? "");
  const reset = await lookUpReset(asked, token);
  if (!reset) return { ...FRESH_FORM, formErrors: [`This link does not work. ${DEAD_LINK}`] };
  const { password, errors } = await chosenPassword(form, [reset.name, reset.email]);
  if (Object.keys(errors).length > 0) return { ...FRESH_FORM, fieldErrors: errors };
  const db = await liveDatabase();
  const ipAddress = clientAddress(asked);
  if (!(await countTry(db, "link", { account: token, address: ipAddress }))) return { ...FRESH_FORM, formErrors: [HELD_BACK] };
  try {
    await resetPassword(db, token, password, ipAddress);
  } catch (error) {
    return failedForm(error, {});
  }
  redirect("/sign-in?done=reset");
}
