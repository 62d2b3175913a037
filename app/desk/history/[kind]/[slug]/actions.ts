"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { deskHistoryPath } from "#lib/records/paths.ts";
import { restoreCommand } from "#lib/records/restore.ts";
import { submitChange } from "#lib/review/submit.ts";

const wanted = z.object({ recordId: z.string().max(200), version: z.coerce.number().int().positive(), expectedVersion: z.coerce.number().int().positive() });

/** Brings a version back: at once, or as a proposal where the person's changes are reviewed. */
export async function restoreVersion(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "reason");
  let path: string;
  try {
    const actor = await permittedPerson(canUseDesk);
    const given = wanted.safeParse(Object.fromEntries(form));
    if (!given.success) return { formErrors: ["The form is not whole. Load the page again."], fieldErrors: {}, values };
    const db = await liveDatabase();
    const command = await restoreCommand(db, given.data);
    const outcome = await submitChange(db, { actor, origin: "desk", reason: String(values.reason) }, [command]);
    if (outcome.outcome === "unchanged") return { formErrors: [], fieldErrors: {}, values, done: "The record is as it was at this version already." };
    if (outcome.outcome === "proposed") return { formErrors: [], fieldErrors: {}, values: {}, done: "Proposed: an editor looks at it before it is saved." };
    path = deskHistoryPath(command.kind, command.slug);
  } catch (error) {
    return refusedForm(error, values, ["reason"]);
  }
  redirect(path as "/");
}
