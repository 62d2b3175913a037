"use server";

import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { checkRecord } from "#lib/checks/check-record.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { answered } from "#lib/forms/answered.ts";
import type { FormState } from "#lib/forms/form-state.ts";

/** One button for each row: its value is the record and the version that the list shows. */
export async function verifyNext(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canUseDesk);
    const [recordId = "", version = ""] = String(form.get("row") ?? "").split(" ");
    await checkRecord(await liveDatabase(), person, { recordId, version: Number(version) });
    return "Marked as verified today.";
  });
}
