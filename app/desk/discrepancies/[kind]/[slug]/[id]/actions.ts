"use server";

import { redirect } from "next/navigation";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { reopenDiscrepancy, ruleDiscrepancy } from "#lib/review/rule.ts";
import { readDecision, readDisputed } from "#lib/review/ruling-form.ts";
import { submittedPath } from "#lib/review/submitted-path.ts";

const FIELDS = ["decision", "value", "question", "reason"];

/** Who may rule is asked again by the rule itself, which knows what the record is about. */
export async function rule(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ...FIELDS);
  let path: string | null;
  try {
    const actor = await permittedPerson(canUseDesk);
    const decision = readDecision(form);
    if (decision === null) return { ...FRESH_FORM, fieldErrors: { decision: "Choose what holds." }, values };
    path = submittedPath(await ruleDiscrepancy(await liveDatabase(), actor, readDisputed(form), decision));
  } catch (error) {
    return refusedForm(error, values, FIELDS);
  }
  redirect((path ?? "/desk/discrepancies") as "/");
}

export async function reopen(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "question", "reason");
  let path: string | null;
  try {
    const actor = await permittedPerson(canUseDesk);
    path = submittedPath(await reopenDiscrepancy(await liveDatabase(), actor, readDisputed(form)));
  } catch (error) {
    return refusedForm(error, values, FIELDS);
  }
  redirect((path ?? "/desk/discrepancies") as "/");
}
