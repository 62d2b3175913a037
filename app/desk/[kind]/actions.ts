"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import type { EditState } from "#lib/edit/edit-state.ts";
import { giveBack, runEdit } from "#lib/edit/run-edit.ts";
import { AppError } from "#lib/errors.ts";

/** Saves what an edit form holds, or proposes it; without a script, also what its other buttons do to the form. */
export async function editRecord(_state: EditState | null, form: FormData): Promise<EditState> {
  const person = await permittedPerson(canUseDesk).catch((error: unknown) => error);
  if (person instanceof AppError) return giveBack(form, person);
  if (person instanceof Error) throw person;
  const state = await runEdit(await liveDatabase(), person as Awaited<ReturnType<typeof permittedPerson>>, form);
  if (state.next === null) return state;
  if (!form.has("script")) redirect(state.next as "/");
  refresh();
  return state;
}
