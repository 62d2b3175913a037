"use server";

import { refresh, updateTag } from "next/cache";
import { headers } from "next/headers";
import { clientAddress } from "#lib/auth/client-address.ts";
import { canChangeSettings } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { changeSettings } from "#lib/auth/settings.ts";
import { SETTINGS_TAG } from "#lib/db/cache-tags.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { failedForm } from "#lib/forms/failed-form.ts";
import { FRESH_FORM, typedValues, type FormState } from "#lib/forms/form-state.ts";
import { REVIEW_POLICIES } from "#lib/vocabularies/people.ts";

export async function change(_state: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, "review", "openRegistration", "namesInPublicHistory");
  try {
    const person = await permittedPerson(canChangeSettings);
    const review = String(form.get("review") ?? "");
    if (!REVIEW_POLICIES.has(review)) return { ...FRESH_FORM, fieldErrors: { review: "Choose one of the list." }, values };
    const wanted = { review, openRegistration: form.get("openRegistration") === "yes", namesInPublicHistory: form.get("namesInPublicHistory") === "yes" };
    const changed = await changeSettings(await liveDatabase(), person, wanted, clientAddress(await headers()));
    updateTag(SETTINGS_TAG);
    refresh();
    return { ...FRESH_FORM, values, done: changed.length > 0 ? "The settings are saved." : "Nothing was changed." };
  } catch (error) {
    return failedForm(error, values);
  }
}
