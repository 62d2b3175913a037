"use server";

import { redirect } from "next/navigation";
import { canUndoChange } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { changeSetPath } from "#lib/records/paths.ts";
import { undoSet } from "#lib/records/undo-set.ts";

/** Takes a change set back. Who may is asked by the gate, of each of its records. */
export async function undoChange(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "reason");
  let made: string;
  try {
    const actor = await permittedPerson((person) => canUndoChange(person, []));
    const saved = await undoSet(await liveDatabase(), { actor, origin: "desk", reason: String(values.reason) }, String(form.get("setId") ?? ""));
    made = String(saved.changeSetId);
  } catch (error) {
    return refusedForm(error, values, ["reason"]);
  }
  redirect(changeSetPath(made) as "/");
}
