import "server-only";
import { refresh } from "next/cache";
import { FRESH_FORM, type FormState } from "./form-state.ts";
import { refusedForm } from "./refused-form.ts";

/**
 * What an action that stays on its page answers: what `run` says was done, and the page made anew; or what was refused, with
 * what was typed. `fields` are the names of the form's own fields.
 */
export async function answered(values: FormState["values"], fields: readonly string[], run: () => Promise<string>): Promise<FormState> {
  try {
    const done = await run();
    refresh();
    return { ...FRESH_FORM, done };
  } catch (error) {
    return refusedForm(error, values, fields);
  }
}
