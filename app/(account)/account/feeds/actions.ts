"use server";

import { refresh } from "next/cache";
import { canBeTold } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { siteOrigin } from "#lib/env.ts";
import { feedPath } from "#lib/feeds/formats.ts";
import { answered } from "#lib/forms/answered.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { makeFeedToken, revokeFeedToken } from "#lib/watches/feed-tokens.ts";

/** An address for readers that cannot sign in: of all that one watches, or of one `view`. */
export async function makeFeed(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const person = await permittedPerson(canBeTold);
    const view = String(form.get("view") ?? "");
    const token = await makeFeedToken(await liveDatabase(), person, view === "" ? null : view);
    refresh();
    return {
      ...FRESH_FORM,
      done: "Here is the address for a calendar program. The same with .atom or .json at its end is for a feed reader. It is shown this once, and whoever has it reads the same: keep it to yourself.",
      link: siteOrigin() + feedPath(`mine/${token}`, "ics"),
    };
  } catch (error) {
    return refusedForm(error, typedValues(form, "view"), []);
  }
}

export async function revokeFeed(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    const person = await permittedPerson(canBeTold);
    await revokeFeedToken(await liveDatabase(), person, String(form.get("id") ?? ""));
    return "The address is revoked.";
  });
}
