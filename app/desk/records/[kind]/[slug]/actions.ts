"use server";

import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { checkRecord } from "#lib/checks/check-record.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import * as comments from "#lib/discussion/comments.ts";
import * as flags from "#lib/discussion/flags.ts";
import { answered } from "#lib/forms/answered.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";

// Each rule stands in lib/discussion and lib/checks, which take what a form sends for what it is: text.

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function addComment(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "body", "field"), ["body", "field"], async () => {
    const person = await permittedPerson(canUseDesk);
    await comments.addComment(await liveDatabase(), person, { recordId: text(form, "recordId"), field: text(form, "field"), body: form.get("body") });
    return "Your comment is there.";
  });
}

export async function changeComment(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "body"), ["body"], async () => {
    const person = await permittedPerson(canUseDesk);
    await comments.editComment(await liveDatabase(), person, text(form, "id"), form.get("body"));
    return "The comment is changed.";
  });
}

export async function removeComment(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canUseDesk);
    await comments.deleteComment(await liveDatabase(), person, text(form, "id"));
    return "The comment is deleted.";
  });
}

export async function openFlag(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "reason", "field"), ["reason", "field"], async () => {
    const person = await permittedPerson(canUseDesk);
    await flags.openFlag(await liveDatabase(), person, { recordId: text(form, "recordId"), field: text(form, "field"), reason: form.get("reason") });
    return "The flag is raised.";
  });
}

export async function resolveFlag(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "resolution"), ["resolution"], async () => {
    const person = await permittedPerson(canUseDesk);
    await flags.resolveFlag(await liveDatabase(), person, text(form, "id"), form.get("resolution"));
    return "The flag is resolved.";
  });
}

export async function verifyRecord(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "note", "field"), ["note", "field"], async () => {
    const person = await permittedPerson(canUseDesk);
    await checkRecord(await liveDatabase(), person, { recordId: text(form, "recordId"), field: text(form, "field"), version: Number(text(form, "version")), note: form.get("note") });
    return "Marked as verified today.";
  });
}
