"use server";

import { redirect } from "next/navigation";
import { canBeTold } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { answered } from "#lib/forms/answered.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { deleteView, renameView, saveView } from "#lib/watches/saved-views.ts";
import { watchView } from "#lib/watches/watches.ts";

const MOST = 4000;
const textOf = (form: FormData, name: string) => String(form.get(name) ?? "").slice(0, MOST);

/** Keeps the filters of a page, and watches them where that is ticked. */
export async function keepView(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canBeTold);
    const db = await liveDatabase();
    const id = await saveView(db, person, { subject: textOf(form, "subject"), query: textOf(form, "filters"), name: textOf(form, "name") });
    if (form.get("watch") === "yes") await watchView(db, person, id);
  } catch (error) {
    return refusedForm(error, typedValues(form, "name", "watch"), ["name"]);
  }
  redirect("/account/views");
}

export async function rename(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, "name"), ["name"], async () => {
    const person = await permittedPerson(canBeTold);
    return `It is called “${await renameView(await liveDatabase(), person, textOf(form, "id"), textOf(form, "name"))}” now.`;
  });
}

/** A view goes with its watch and its feeds. */
export async function remove(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canBeTold);
    await deleteView(await liveDatabase(), person, textOf(form, "id"));
    return "The view is deleted.";
  });
}
