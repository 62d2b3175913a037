"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { Person } from "#lib/auth/actor.ts";
import { changeLimits, changeRole, disablePerson, dropSecondFactor, enablePerson, endSessions } from "#lib/auth/change-person.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { deliverLink, type Delivered } from "#lib/auth/deliver.ts";
import { resetLink, resetMail } from "#lib/auth/links.ts";
import { createReset, RESET_HOURS } from "#lib/auth/password-reset.ts";
import { canChangePerson } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import type { Database } from "#lib/db/client.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

type Change = { db: Database; actor: Person; id: string; ipAddress: string | null };

async function change(form: FormData, values: FormState["values"], make: (change: Change) => Promise<Delivered>): Promise<FormState> {
  try {
    const id = String(form.get("id") ?? "");
    const actor = await permittedPerson((who) => canChangePerson(who, { id }));
    const delivered = await make({ db: await liveDatabase(), actor, id, ipAddress: clientAddress(await headers()) });
    refresh();
    return { ...FRESH_FORM, values, ...delivered };
  } catch (error) {
    return failedForm(error, values);
  }
}

export async function setRole(_state: FormState, form: FormData): Promise<FormState> {
  const role = String(form.get("role") ?? "");
  return change(form, { role }, async ({ db, actor, id, ipAddress }) => {
    if (!USER_ROLES.has(role)) throw new AppError("invalid", "No such role.", { fields: [{ path: "role", message: "Choose a role of the list." }] });
    await changeRole(db, actor, id, role, ipAddress);
    return { done: `The role is ${USER_ROLES.label(role).toLowerCase()}. It holds from the next click on.` };
  });
}

export async function limit(_state: FormState, form: FormData): Promise<FormState> {
  const companies = form.getAll("companies").map(String);
  return change(form, { companies }, async ({ db, actor, id, ipAddress }) => {
    await changeLimits(db, actor, id, companies, ipAddress);
    return { done: companies.length > 0 ? "The limits are set." : "There is no limit." };
  });
}

export async function giveResetLink(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, {}, async ({ db, actor, id, ipAddress }) => {
    const token = await createReset(db, actor, id, RESET_HOURS.given, ipAddress);
    const { email } = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
    return deliverLink(resetMail(email, token, RESET_HOURS.given), resetLink(token));
  });
}

export async function secondFactorOff(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, {}, async ({ db, actor, id, ipAddress }) => {
    await dropSecondFactor(db, actor, id, ipAddress);
    return { done: "The second factor is off." };
  });
}

export async function endAllSessions(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, {}, async ({ db, actor, id, ipAddress }) => {
    await endSessions(db, actor, id, ipAddress);
    return { done: "All sessions have ended." };
  });
}

export async function disable(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, {}, async ({ db, actor, id, ipAddress }) => {
    await disablePerson(db, actor, id, ipAddress);
    return { done: "The account is disabled." };
  });
}

export async function enable(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, {}, async ({ db, actor, id, ipAddress }) => {
    await enablePerson(db, actor, id, ipAddress);
    return { done: "The account is enabled." };
  });
}
