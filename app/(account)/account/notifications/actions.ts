"use server";

import { refresh } from "next/cache";
import { canBeTold, canReadOwnAccount } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { markRead } from "#lib/review/notifications.ts";
import { markNewsRead } from "#lib/watches/mark-news-read.ts";

const NUMBER = /^\d{1,9}$/;

/** Marks one note as read, or all where none is named. */
export async function readNotes(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const id = form.get("id");
    if (id !== null && !NUMBER.test(String(id))) return { ...FRESH_FORM, formErrors: ["There is no such note."] };
    await markRead(await liveDatabase(), person, id === null ? null : Number(id));
  } catch (error) {
    return refusedForm(error, {}, []);
  }
  refresh();
  return FRESH_FORM;
}

/** Marks what happened to what one watches as read, up to the last change that was shown. */
export async function readNews(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canBeTold);
    const until = String(form.get("until") ?? "");
    if (!NUMBER.test(until)) return { ...FRESH_FORM, formErrors: ["It was not said up to where you have read."] };
    await markNewsRead(await liveDatabase(), person, Number(until));
  } catch (error) {
    return refusedForm(error, {}, []);
  }
  refresh();
  return FRESH_FORM;
}
