"use server";

import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { answered } from "#lib/forms/answered.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { workSoon } from "#lib/import/runs/schedule.ts";
import { cancelRun, pauseRun, resumeRun } from "#lib/import/runs/runs.ts";

/** Pauses an import, lets it go on, or ends it early. */
export async function steerRun(_state: FormState, form: FormData): Promise<FormState> {
  return answered({}, [], async () => {
    await permittedPerson(canImport);
    const db = await liveDatabase();
    const id = String(form.get("runId") ?? "");
    switch (form.get("decision")) {
      case "pause":
        await pauseRun(db, id);
        return "It was told to stop behind the batch that is being read.";
      case "resume":
        await resumeRun(db, id);
        workSoon();
        return "It goes on from where it stopped.";
      case "cancel":
        await cancelRun(db, id);
        return "It ends here. What it found until now can be decided.";
      default:
        throw new AppError("invalid", "Say whether it is to pause, to go on or to end.");
    }
  });
}
