"use server";

import { liveDatabase } from "#lib/db/pages.ts";
import { unsubscribe } from "#lib/digest/unsubscribe.ts";
import { AppError } from "#lib/errors.ts";
import { answered } from "#lib/forms/answered.ts";
import type { FormState } from "#lib/forms/form-state.ts";

/** Ends the letters that the link is of, whoever presses. */
export async function stopLetters(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    if (!(await unsubscribe(await liveDatabase(), String(form.get("token") ?? "")))) throw new AppError("not-found", "This link is not one of ours.");
    return "You get no more of these letters.";
  });
}
