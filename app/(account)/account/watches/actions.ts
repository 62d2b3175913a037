"use server";

import { canBeTold } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { answered } from "#lib/forms/answered.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { stopWatching, watchRecord, watchView } from "#lib/watches/watches.ts";

const textOf = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value.slice(0, 200) : null;
};

/** Begins or ends (`watch`: yes or no) a watch on a `record` or a `view`, by its id. */
export async function setWatch(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canBeTold);
    const [record, view, watch] = [textOf(form, "record"), textOf(form, "view"), textOf(form, "watch") === "yes"];
    const db = await liveDatabase();
    if (record) await (watch ? watchRecord(db, person, record) : stopWatching(db, person, { recordId: record }));
    else if (view) await (watch ? watchView(db, person, view) : stopWatching(db, person, { viewId: view }));
    else throw new AppError("invalid", "It was not said what to watch.");
    return watch ? "You are told of changes from now on." : "You are no longer told.";
  });
}

/** Ends a watch by its own id: its record may be gone. A plain form of one button. */
export async function endWatch(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canBeTold);
    const id = textOf(form, "id");
    if (!id) throw new AppError("invalid", "It was not said which watch to end.");
    await stopWatching(await liveDatabase(), person, { id });
    return "You are no longer told.";
  });
}
