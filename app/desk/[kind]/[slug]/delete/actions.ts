"use server";

import { redirect } from "next/navigation";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { runDelete } from "#lib/edit/run-delete.ts";
import { AppError } from "#lib/errors.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";

/** Deletes a record or brings it back, or proposes that. */
export async function deleteRecord(_state: FormState, form: FormData): Promise<FormState> {
  let next: string;
  try {
    next = await runDelete(await liveDatabase(), await permittedPerson(canUseDesk), form);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = error.fields.find(({ path }) => path === "reason")?.message;
    const others = error.fields.filter(({ path }) => path !== "reason").map(({ message }) => `It ${message}.`);
    return { formErrors: reason ? [] : others.length ? others : [error.message], fieldErrors: reason ? { reason: `The reason ${reason}.` } : {}, values: typedValues(form, "reason") };
  }
  redirect(next as "/");
}
