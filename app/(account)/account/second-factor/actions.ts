"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from "#lib/auth/own-account.ts";
import { canReadOwnAccount } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";

export async function begin(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const password = String(form.get("password") ?? "");
    if (!password) return { ...FRESH_FORM, fieldErrors: { password: "Type your password." } };
    await beginSecondFactor(person, await headers(), password);
    refresh();
    return FRESH_FORM;
  } catch (error) {
    return failedForm(error, {});
  }
}

export async function confirm(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const code = String(form.get("code") ?? "").trim();
    if (!code) return { ...FRESH_FORM, fieldErrors: { code: "Type the code that the device shows." } };
    await confirmSecondFactor(person, await headers(), code);
    refresh();
    return FRESH_FORM;
  } catch (error) {
    return failedForm(error, {});
  }
}

export async function turnOff(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const password = String(form.get("off-password") ?? "");
    if (!password) return { ...FRESH_FORM, fieldErrors: { "off-password": "Type your password." } };
    await endSecondFactor(person, await headers(), password);
    refresh();
    return FRESH_FORM;
  } catch (error) {
    return failedForm(error, {});
  }
}
