"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import type { EditState } from "#lib/edit/edit-state.ts";
import { runEdit } from "#lib/edit/run-edit.ts";

/** Saves what an edit form holds, or proposes it; without a script, also what its other buttons do to the form. */
export async function editRecord(_state: EditState | null, form: FormData): Promise<EditState> {
  const state = await runEdit(await liveDatabase(), await currentActor(), form);
  if (state.next === null) return state;
  if (!form.has("script")) redirect(state.next as "/");
  refresh();
  return state;
}
