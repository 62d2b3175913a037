"use server";

import { redirect } from "next/navigation";
import type { Person } from "#lib/auth/actor.ts";
import { canUseDesk } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import { readNoted, takeBackChecks, writeNoted, type NotedChecks } from "#lib/checks/take-back.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { FRESH_FORM, typedValues } from "#lib/forms/form-state.ts";
import { refusedForm } from "#lib/forms/refused-form.ts";
import { bulkEdit, bulkVerify } from "#lib/review/bulk-edit.ts";
import { BULK_FIELDS, previewKey, readBulkChange, readBulkSource, readRecordKind, readRows } from "#lib/review/bulk-form.ts";
import { rawOf, readSelection } from "#lib/review/bulk-selection.ts";
import type { BulkState } from "#lib/review/bulk-state.ts";
import { planBulk } from "#lib/review/plan-bulk.ts";
import { planVerify } from "#lib/review/plan-verify.ts";
import { submittedPath } from "#lib/review/submitted-path.ts";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

async function preview(actor: Person, form: FormData): Promise<BulkState["preview"]> {
  const db = await liveDatabase();
  const { ids } = await readSelection(db, { ...rawOf(text(form, "selection")), kind: text(form, "kind") });
  const [kind, change] = [readRecordKind(form), await readBulkChange(db, form)];
  const { rows } = change === "verify" ? await planVerify(db, actor, kind, ids) : await planBulk(db, actor, { kind, ids, change, source: readBulkSource(form) });
  return { rows, key: previewKey(form) };
}

async function apply(actor: Person, form: FormData): Promise<string | NotedChecks> {
  const db = await liveDatabase();
  if (text(form, "key") !== previewKey(form)) throw new AppError("conflict", "Nothing was changed: the form says something else than when you saw the preview. Look at it again.");
  const [kind, change, rows] = [readRecordKind(form), await readBulkChange(db, form), readRows(form)];
  if (change === "verify") return bulkVerify(db, actor, kind, rows, text(form, "note"));
  const made = submittedPath(await bulkEdit(db, actor, { kind, change, source: readBulkSource(form) }, rows, text(form, "reason")));
  if (made === null) throw new AppError("invalid", "Nothing was changed: the records hold this already.");
  return made;
}

const records = (count: number) => (count === 1 ? "1 record is" : `${count} records are`);

/** Shows what would be done to each record of a selection, or does it; what was only noted is taken back the same way. */
export async function changeMany(state: BulkState, form: FormData): Promise<BulkState> {
  const values = { ...typedValues(form, ...BULK_FIELDS), ...(form.has("key") ? { row: form.getAll("row").map(String) } : {}) };
  let done: string | NotedChecks;
  try {
    const actor = await permittedPerson(canUseDesk);
    if (text(form, "decision") === "take-back") return { ...FRESH_FORM, done: `${records(await takeBackChecks(await liveDatabase(), actor, readNoted(text(form, "noted"))))} no longer noted as verified by you.` };
    if (text(form, "decision") !== "apply") return { ...FRESH_FORM, values: typedValues(form, ...BULK_FIELDS), preview: await preview(actor, form) };
    done = await apply(actor, form);
  } catch (error) {
    const refused = refusedForm(error, values, BULK_FIELDS);
    return state.preview ? { ...refused, preview: state.preview } : refused;
  }
  if (typeof done !== "string") return { ...FRESH_FORM, done: `${records(done.last - done.first + 1)} noted as verified.`, noted: writeNoted(done) };
  redirect(done as "/");
}
