"use server";

import { refresh } from "next/cache";
import { canReadOwnAccount } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { FRESH_FORM, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { markRead } from "#lib/review/notifications.ts";

/** Marks one note as read, or all where none is named. */
export async function readNotes(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canReadOwnAccount);
    const id = form.get("id");
    if (id !== null && !/^\d{1,9}$/.test(String(id))) return { ...FRESH_FORM, formErrors: ["There is no such note."] };
    await markRead(await liveDatabase(), person, id === null ? null : Number(id));
  } catch (error) {
    return refusedForm(error, {}, []);
  }
  refresh();
  return FRESH_FORM;
}
