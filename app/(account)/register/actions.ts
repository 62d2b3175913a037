"use server";

import { headers } from "next/headers";
import { after } from "next/server";
import { sendRegistration } from "#lib/auth/ask-for-link.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { isMailConfigured } from "#lib/auth/mail.ts";
import { countTry, HELD_BACK } from "#lib/auth/rate-limit.ts";
import { currentSettings } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";

const DONE = "A link is on its way to this address. If it has an account already, the letter says so.";

export async function askForRegistration(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "email");
  const email = emailAddress(String(form.get("email") ?? ""));
  if (!email) return { ...FRESH_FORM, fieldErrors: { email: "Type an e-mail address, such as jane@example.org." }, values };
  if (!(await currentSettings()).openRegistration || !isMailConfigured()) return { ...FRESH_FORM, formErrors: ["Registration is not open here: ask an administrator to invite you."], values };
  const db = await liveDatabase();
  const address = clientAddress(await headers());
  if (!(await countTry(db, "reset", { account: `register:${email}`, address }))) return { ...FRESH_FORM, formErrors: [HELD_BACK], values };
  after(() => sendRegistration(db, email, address));
  return { ...FRESH_FORM, done: DONE };
}
