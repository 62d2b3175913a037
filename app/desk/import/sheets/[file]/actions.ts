"use server";

import { redirect } from "next/navigation";
import type { Person } from "#lib/auth/actor.ts";
import { canImport } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { FRESH_FORM, typedValues } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { importPath, runPath } from "#lib/import/desk/params.ts";
import { dropSheet, keptSheet } from "#lib/import/desk/sheet-file.ts";
import { readSheetForm } from "#lib/import/desk/sheet-form.ts";
import type { SheetState } from "#lib/import/desk/sheet-state.ts";
import { sheetView } from "#lib/import/desk/sheet-view.ts";
import { createRun } from "#lib/import/runs/runs.ts";
import { workSoon } from "#lib/import/runs/schedule.ts";
import { previewSheet, type SheetPreview } from "#lib/import/sheets/preview-sheet.ts";
import { rememberColumns } from "#lib/import/sheets/remembered.ts";

const FIELDS = ["headerRow", "record"];

async function look(form: FormData): Promise<SheetPreview> {
  const db = await liveDatabase();
  const kept = await keptSheet(String(form.get("file") ?? ""), String(form.get("name") ?? ""));
  return previewSheet(db, { ...kept, day: new Date().toISOString().slice(0, 10) }, await readSheetForm(db, form));
}

async function start(person: Person, { request, rows, broken }: SheetPreview): Promise<string> {
  if (broken >= rows) throw new AppError("invalid", rows === 0 ? "Nothing was started: the sheet has no rows." : "Nothing was started: none of the rows can be read as things stand. The problems below say why.");
  const db = await liveDatabase();
  await rememberColumns(db, person.id, request);
  const id = await createRun(db, { kind: "sheet", label: request.name, request, startedById: person.id });
  workSoon();
  return id;
}

/** Looks at a sheet again with what was said of it; imports it; or throws the upload away. */
export async function readSheetAs(state: SheetState, form: FormData): Promise<SheetState> {
  const decision = String(form.get("decision") ?? "");
  let to: string;
  try {
    const person = await permittedPerson(canImport);
    if (decision === "drop") {
      await dropSheet(await keptSheet(String(form.get("file") ?? ""), ""));
      to = importPath;
    } else {
      const preview = await look(form);
      if (decision !== "start") return { ...FRESH_FORM, view: await sheetView(await liveDatabase(), preview) };
      to = runPath(await start(person, preview));
    }
  } catch (error) {
    const refused = refusedForm(error, typedValues(form, ...new Set(form.keys())), FIELDS);
    return state.view ? { ...refused, view: state.view } : refused;
  }
  redirect(to as "/");
}
