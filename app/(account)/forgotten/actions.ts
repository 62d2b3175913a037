"use server";

import { headers } from "next/headers";
import { after } from "next/server";
import { sendReset } from "#lib/auth/ask-for-link.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { countTry, HELD_BACK } from "#lib/auth/rate-limit.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";

const DONE = "If there is an account with this address, a link is on its way to it. It works for two hours.";

export async function askForReset(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "email");
  const email = emailAddress(String(form.get("email") ?? ""));
  if (!email) return { ...FRESH_FORM, fieldErrors: { email: "Type an e-mail address, such as jane@example.org." }, values };
  if (!isMailConfigured()) return { ...FRESH_FORM, formErrors: ["This installation sends no mail: ask an administrator for a link."], values };
  const db = await liveDatabase();
  const address = clientAddress(await headers());
  if (!(await countTry(db, "reset", { account: email, address }))) return { ...FRESH_FORM, formErrors: [HELD_BACK], values };
  after(() => sendReset(db, email, address));
  return { ...FRESH_FORM, done: DONE };
}
