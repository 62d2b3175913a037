import type { FieldError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import type { FieldErrors } from "./read-draft.ts";

/** A refusal of the gate, laid at the fields of the form. `prefixes`: how the form calls each command's fields. */
export function placeGateErrors(fields: readonly FieldError[], commands: readonly SaveCommand[], prefixes: readonly string[], isShown: (path: string) => boolean): { formErrors: string[]; fieldErrors: FieldErrors } {
  const formErrors: string[] = [];
  const fieldErrors: FieldErrors = {};
  for (const { path, message } of fields) {
    const at = commands.findIndex(({ kind, slug }) => path.startsWith(`${kind}/${slug} `));
    const command = commands[at];
    const field = command ? path.slice(`${command.kind}/${command.slug} `.length) : path;
    const place = `${prefixes[at] ?? ""}${field}`;
    if (field === "reason" || field === "slug" || isShown(place)) fieldErrors[place] ??= message;
    else formErrors.push(`${command ? `${fieldLabel(field)} ` : `${field} `}${message}`);
  }
  return { formErrors, fieldErrors };
}
