import { AppError } from "#lib/errors.ts";
import type { FormState } from "./form-state.ts";

/**
 * What a form shows where the gate or a rule refused. What is wrong with a field of the form stands at it (`fields` are its
 * names), all else above the form. Any error that was not foreseen is a bug and goes on.
 */
export function refusedForm(error: unknown, values: FormState["values"], fields: readonly string[]): FormState {
  if (!(error instanceof AppError)) throw error;
  const own = error.fields.filter(({ path }) => fields.includes(path));
  const others = error.fields.filter(({ path }) => !fields.includes(path)).map(({ path, message }) => `${path} ${message}.`);
  const fieldErrors = Object.fromEntries(own.map(({ path, message }) => [path, capital(`${path} ${message}.`)]));
  const said = error.fields.length === 0 || others.length > 0 ? [(error.message.split("\n")[0] as string), ...others] : [];
  return { formErrors: said, fieldErrors, values, signedOut: error.code === "unauthenticated" };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
