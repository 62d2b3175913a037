"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { clientAddress } from "#lib/auth/client-address.ts";
import { deliverLink } from "#lib/auth/deliver.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { invite, revokeInvitation } from "#lib/auth/invitations.ts";
import { invitationLink, invitationMail } from "#lib/auth/links.ts";
import { canInvitePerson } from "#lib/auth/permissions.ts";
import { permittedPerson, requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

export async function invitePerson(_state: FormState, form: FormData): Promise<FormState> {
  const role = String(form.get("role") ?? "");
  const companies = form.getAll("companies").map(String);
  const values = { email: String(form.get("email") ?? ""), role, companies };
  try {
    const person = await permittedPerson(canInvitePerson);
    const email = emailAddress(values.email);
    if (!email) return { ...FRESH_FORM, fieldErrors: { email: "Type an e-mail address, such as jane@example.org." }, values };
    if (!USER_ROLES.has(role)) return { ...FRESH_FORM, fieldErrors: { role: "Choose a role of the list." }, values };
    const token = await invite(await liveDatabase(), person, { email, role, companies }, clientAddress(await headers()));
    const delivered = await deliverLink(invitationMail(email, token), invitationLink(token));
    refresh();
    return { ...FRESH_FORM, ...delivered };
  } catch (error) {
    return failedForm(error, values);
  }
}

/** A plain form of one button. One that is no longer open was used or revoked meanwhile: the list then says so. */
export async function revoke(form: FormData): Promise<void> {
  const person = await requirePerson(canInvitePerson, "/desk/people");
  try {
    await revokeInvitation(await liveDatabase(), person, String(form.get("id") ?? ""), clientAddress(await headers()));
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not-found")) throw error;
  }
  refresh();
}
