"use server";

import { redirect } from "next/navigation";
import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { answered } from "#lib/forms/answered.ts";
import { typedValues, type FormState } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { followName } from "#lib/import/desk/follows.ts";
import { runPath } from "#lib/import/desk/params.ts";
import { addFollow, askNow, changeFollow, removeFollow } from "#lib/import/runs/follows.ts";
import { workSoon } from "#lib/import/runs/schedule.ts";
import { IMPORT_SCHEDULES } from "#lib/vocabularies/imports.ts";

const QUESTION = ["sponsor", "intervention", "condition", "ids", "term", "advanced"];
const FIELDS = [...QUESTION, "name", "schedule"];

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

function readSchedule(form: FormData) {
  const schedule = text(form, "schedule");
  if (!IMPORT_SCHEDULES.has(schedule)) throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: "schedule", message: "must be one of the list" }] });
  return schedule;
}

/** Follows a company, a drug or a condition at the registry. */
export async function follow(_state: FormState, form: FormData): Promise<FormState> {
  return answered(typedValues(form, ...FIELDS), FIELDS, async () => {
    const person = await permittedPerson(canImport);
    const question = Object.fromEntries(QUESTION.map((name) => [name, text(form, name)]));
    const name = followName(text(form, "name"), question);
    await addFollow(await liveDatabase(), person, { name, question, schedule: readSchedule(form) });
    return `${name} is followed. “Fetch now” asks for the first time.`;
  });
}

/** Asks a question now, and leads to the import; or says how often it is asked, or that it is followed no longer. */
export async function steerFollow(_state: FormState, form: FormData): Promise<FormState> {
  const decision = text(form, "decision");
  const id = text(form, "followId");
  if (decision !== "fetch")
    return answered(typedValues(form, "schedule"), ["schedule"], async () => {
      const person = await permittedPerson(canImport);
      const db = await liveDatabase();
      if (decision === "remove") {
        await removeFollow(db, person, id);
        return "It is followed no longer. What was found of it stays.";
      }
      if (decision !== "schedule") throw new AppError("invalid", "Say what is to be done.");
      await changeFollow(db, person, id, { schedule: readSchedule(form) });
      return "Saved.";
    });
  let runId: string;
  try {
    const person = await permittedPerson(canImport);
    runId = await askNow(await liveDatabase(), id, person.id);
    workSoon();
  } catch (error) {
    return refusedForm(error, {}, []);
  }
  redirect(runPath(runId) as "/");
}
