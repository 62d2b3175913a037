"use server";

import { redirect } from "next/navigation";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { recordDiscrepancy } from "#lib/review/record-discrepancy.ts";
import { submittedPath } from "#lib/review/submitted-path.ts";

const FIELDS = ["field", "question", "value", "sourceId", "locator", "paraphrase", "reason"];

/** Notes that a source says otherwise. */
export async function note(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ...FIELDS);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  let path: string | null;
  try {
    const actor = await permittedPerson(canUseDesk);
    const statement = { value: text("value"), sourceId: text("sourceId"), locator: text("locator") || null, paraphrase: text("paraphrase") || null };
    const found = { recordId: text("recordId"), version: Number(text("version")) || 0, field: text("field"), question: text("question"), reason: text("reason"), statement };
    path = submittedPath(await recordDiscrepancy(await liveDatabase(), actor, found));
  } catch (error) {
    return refusedForm(error, values, FIELDS);
  }
  redirect((path ?? "/desk/discrepancies") as "/");
}
