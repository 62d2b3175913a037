"use server";

import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { answered } from "#lib/forms/answered.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { againWords } from "#lib/import/desk/meaning.ts";
import { forgetMapping } from "#lib/import/runs/mappings.ts";

/** Takes back what somebody said that a text is. */
export async function takeBack(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canImport);
    return `Taken back. ${againWords(await forgetMapping(await liveDatabase(), person, String(form.get("mappingId") ?? "")))}`;
  });
}
