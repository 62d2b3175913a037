"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { editFrom } from "#lib/import/desk/edit.ts";
import { meaningFrom } from "#lib/import/desk/meaning.ts";
import { runPath } from "#lib/import/desk/params.ts";

/** Another value in the place of what the source says. */
export async function editOne(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canImport);
    await editFrom(await liveDatabase(), person, Number(form.get("changeId")), form);
    refresh();
    return { ...FRESH_FORM, done: "The change now says this. It is saved once somebody accepts it." };
  } catch (error) {
    return failedForm(error, typedValues(form, ...new Set([...form.keys()].filter((name) => name.startsWith("value") || name === "leave"))));
  }
}

/** Answers a question, or says what the source's words mean; then what names them was mapped anew, and the import shows it. */
export async function sayWhatItIs(_state: FormState, form: FormData): Promise<FormState> {
  const typed = typedValues(form, "record");
  let said: Awaited<ReturnType<typeof meaningFrom>>;
  try {
    const person = await permittedPerson(canImport);
    said = await meaningFrom(await liveDatabase(), person, form);
  } catch (error) {
    return refusedForm(error, typed, ["record"]);
  }
  const runId = String(form.get("runId") ?? "");
  if (said.things > 0 && runId !== "") redirect(`${runPath(runId)}?remembered=${said.things}#changes` as "/");
  refresh();
  return { ...FRESH_FORM, done: said.words };
}
