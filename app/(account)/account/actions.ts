"use server";

import { refresh, updateTag } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ownAccount } from "#lib/auth/account-queries.ts";
import { chosenPassword } from "#lib/auth/chosen-password.ts";
import { changeOwnName, changeOwnPassword, endOwnSessions } from "#lib/auth/own-account.ts";
import { canReadOwnAccount } from "#lib/auth/permissions.ts";
import { personName } from "#lib/auth/person-name.ts";
import { currentSession, permittedPerson, requirePerson } from "#lib/auth/session.ts";
import { PEOPLE_TAG } from "#lib/db/cache-tags.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";

export async function changeName(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "name");
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const { name, problem } = personName(String(form.get("name") ?? ""));
    if (problem) return { ...FRESH_FORM, fieldErrors: { name: problem }, values };
    await changeOwnName(person, name);
    updateTag(PEOPLE_TAG);
    refresh();
    return { ...FRESH_FORM, done: "Your name is changed.", values: { name } };
  } catch (error) {
    return failedForm(error, values);
  }
}

export async function changePassword(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const current = String(form.get("current") ?? "");
    const { email } = await ownAccount(person, undefined);
    const { password, errors } = await chosenPassword(form, [person.name, email]);
    const fieldErrors = { ...(current ? {} : { current: "Type your present password." }), ...errors };
    if (Object.keys(fieldErrors).length > 0) return { ...FRESH_FORM, fieldErrors };
    await changeOwnPassword(person, await headers(), current, password);
    return { ...FRESH_FORM, done: "Your password is changed, and your other sessions have ended." };
  } catch (error) {
    return failedForm(error, {});
  }
}

/** A plain form of one button: `session` names one, or says `others`. */
export async function endSessions(form: FormData): Promise<void> {
  const person = await requirePerson(canReadOwnAccount, "/account");
  const session = await currentSession();
  const which = String(form.get("session") ?? "");
  await endOwnSessions(person, await headers(), which === "others" ? { allBut: session?.id ?? "" } : { id: which });
  if (which === session?.id) redirect("/sign-in");
  refresh();
}
