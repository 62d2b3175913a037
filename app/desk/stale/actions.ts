"use server";

import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { checkRecord } from "#lib/checks/check-record.ts";
import type { StaleState } from "#lib/checks/stale-state.ts";
import { readNoted, takeBackChecks, writeNoted } from "#lib/checks/take-back.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { answered } from "#lib/forms/answered.ts";

/** One button for each row: its value is the record and the version that the list shows. Another takes the last one back. */
export async function verifyNext(_state: StaleState, form: FormData): Promise<StaleState> {
  let noted: string | undefined;
  const state = await answered({}, [], async () => {
    const person = await permittedPerson(canUseDesk);
    const db = await liveDatabase();
    if (form.has("noted")) {
      await takeBackChecks(db, person, readNoted(String(form.get("noted"))));
      return "Taken back: it is not marked as verified.";
    }
    const [recordId = "", version = ""] = String(form.get("row") ?? "").split(" ");
    const { id } = await checkRecord(db, person, { recordId, version: Number(version) });
    noted = writeNoted({ first: id, last: id });
    return "Marked as verified today.";
  });
  return noted === undefined ? state : { ...state, noted };
}
