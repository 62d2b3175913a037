"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { acceptInvitation } from "#lib/auth/accept-invitation.ts";
import { chosenPassword } from "#lib/auth/chosen-password.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { lookUpInvitation } from "#lib/auth/look-up-link.ts";
import { personName } from "#lib/auth/person-name.ts";
import { countTry, HELD_BACK } from "#lib/auth/rate-limit.ts";
import { signInWithPassword } from "#lib/auth/sign-in.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";
import { DEAD_LINK } from "#lib/auth/dead-link.ts";

export async function accept(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "name", "email");
  const asked = await headers();
  const token = String(form.get("token") ?? "");
  const invitation = await lookUpInvitation(asked, token);
  if (!invitation) return { ...FRESH_FORM, formErrors: [`This link does not work. ${DEAD_LINK}`], values };
  const { name, problem } = personName(String(form.get("name") ?? ""));
  const email = invitation.email ?? emailAddress(String(form.get("email") ?? ""));
  const { password, errors } = await chosenPassword(form, [name, email ?? ""]);
  const fieldErrors = { ...(email ? {} : { email: "Type an e-mail address, such as jane@example.org." }), ...(problem ? { name: problem } : {}), ...errors };
  if (!email || Object.keys(fieldErrors).length > 0) return { ...FRESH_FORM, fieldErrors, values };
  const db = await liveDatabase();
  const ipAddress = clientAddress(asked);
  if (!(await countTry(db, "link", { account: token, address: ipAddress }))) return { ...FRESH_FORM, formErrors: [HELD_BACK], values };
  try {
    await acceptInvitation(db, { token, name, email, password, ipAddress });
  } catch (error) {
    return failedForm(error, values);
  }
  await signInWithPassword(asked, email, password);
  redirect(invitation.role === "reader" ? "/" : "/desk");
}
