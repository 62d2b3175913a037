"use server";

import { redirect } from "next/navigation";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { mergeRecords } from "#lib/review/merge-records.ts";
import { dismissPair, reconsiderPair } from "#lib/review/not-duplicate.ts";
import { submittedPath } from "#lib/review/submitted-path.ts";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const FIELDS = ["reason"];

/** The reason, and which value of each field stays. */
function typed(form: FormData): FormState["values"] {
  const names = [...form.keys()].filter((name) => name === "reason" || name.startsWith("keep:"));
  return Object.fromEntries(names.map((name) => [name, text(form, name)]));
}

export async function merge(_state: FormState, form: FormData): Promise<FormState> {
  let path: string | null;
  try {
    const actor = await permittedPerson(canUseDesk);
    const [survivorId, loserId] = [text(form, "survivorId"), text(form, "loserId")];
    const fromLoser = new Set([...form.keys()].filter((name) => name.startsWith("keep:") && text(form, name) === "loser").map((name) => name.slice("keep:".length)));
    const seen = { [survivorId]: Number(text(form, "survivorVersion")), [loserId]: Number(text(form, "loserVersion")) };
    path = submittedPath(await mergeRecords(await liveDatabase(), actor, { survivorId, loserId, fromLoser, seen, reason: text(form, "reason") }));
  } catch (error) {
    return refusedForm(error, typed(form), FIELDS);
  }
  redirect((path ?? "/desk/duplicates") as "/");
}

export async function dismiss(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const actor = await permittedPerson(canUseDesk);
    await dismissPair(await liveDatabase(), actor, text(form, "survivorId"), text(form, "loserId"), text(form, "reason"));
  } catch (error) {
    return refusedForm(error, typed(form), FIELDS);
  }
  redirect("/desk/duplicates");
}

export async function reconsider(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const actor = await permittedPerson(canUseDesk);
    await reconsiderPair(await liveDatabase(), actor, text(form, "survivorId"), text(form, "loserId"));
  } catch (error) {
    return refusedForm(error, {}, []);
  }
  redirect("/desk/duplicates");
}
