/**
 * What a form's action answers. `values` are shown again where something was wrong; passwords are never among them.
 * `done` says what was done, where the form stays on the page.
 */
export type FormState = {
  formErrors: string[];
  fieldErrors: Record<string, string>;
  values: Record<string, string | string[]>;
  done?: string;
  /** The session has ended: the form waits until somebody has signed in again. */
  signedOut?: boolean;
  /** A link that is shown this once, with `done`. */
  link?: string;
};

export const FRESH_FORM: FormState = { formErrors: [], fieldErrors: {}, values: {} };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** Text fields of a form, as they were typed. */
export const typedValues = (form: FormData, ...names: string[]): FormState["values"] =>
  Object.fromEntries(names.map((name) => [name, form.getAll(name).length > 1 ? form.getAll(name).map(String) : String(form.get(name) ?? "")]));
