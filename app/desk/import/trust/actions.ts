"use server";

import { canTrustImports } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { answered } from "#lib/forms/answered.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { trustFrom } from "#lib/import/desk/trust.ts";

/** A field is saved at once from now on, or proposed again. */
export async function changeTrust(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "field"), ["field"], async () => {
    const person = await permittedPerson(canTrustImports);
    return trustFrom(await liveDatabase(), person, form);
  });
}
