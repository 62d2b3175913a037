"use server";

import { refresh } from "next/cache";
import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { FRESH_FORM, typedValues } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { decideFrom, together } from "#lib/import/desk/decide.ts";
import type { ReviewState } from "#lib/import/desk/review-state.ts";

/** Accepts, refuses or opens again: one change, those that are ticked, or all that the list shows. */
export async function decide(state: ReviewState, form: FormData): Promise<ReviewState> {
  const typed = typedValues(form, "reason");
  try {
    const person = await permittedPerson(canImport);
    const decision = await decideFrom(await liveDatabase(), person, form);
    refresh();
    const goesOn = decision.rest !== undefined;
    return { ...FRESH_FORM, values: form.has("filter") && !goesOn ? {} : typed, ...(form.has("after") ? together(state, decision) : decision) };
  } catch (error) {
    const refused = refusedForm(error, { ...typed, change: form.getAll("change").map(String) }, ["reason"]);
    // What a decision on many has come to until then is shown all the same.
    return form.has("after") ? { ...state, ...refused } : refused;
  }
}
