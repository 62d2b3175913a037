import { AppError } from "#lib/errors.ts";
import type { FormState } from "./form-state.ts";

/** What a form shows where its action failed as expected. Any other error is a bug and goes on. */
export function failedForm(error: unknown, values: FormState["values"]): FormState {
  if (!(error instanceof AppError)) throw error;
  const fieldErrors = Object.fromEntries(error.fields.map(({ path, message }) => [path, message]));
  return { formErrors: error.fields.length > 0 ? [] : [error.message], fieldErrors, values, signedOut: error.code === "unauthenticated" };
}
