"use server";

import { canBeTold } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { chooseDigest as choose } from "#lib/digest/choose-digest.ts";
import { AppError } from "#lib/errors.ts";
import { answered } from "#lib/forms/answered.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { DIGEST_FREQUENCIES } from "#lib/vocabularies/told.ts";

/** How often one wants letters: `none`, or one of the frequencies. */
export async function chooseDigest(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "digest"), ["digest"], async () => {
    const person = await permittedPerson(canBeTold);
    const wanted = String(form.get("digest") ?? "");
    const frequency = DIGEST_FREQUENCIES.has(wanted) ? wanted : null;
    if (frequency === null && wanted !== "none") throw new AppError("invalid", "It was not saved.", { fields: [{ path: "digest", message: "must be one of the choices" }] });
    await choose(await liveDatabase(), person, frequency, new Date());
    return frequency ? "You are sent letters from now on." : "You are sent no letters.";
  });
}
