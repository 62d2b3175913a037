import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { shapeOf } from "#lib/records/shape.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { WHOLE } from "./change.ts";
import { setTrust } from "./trust.ts";

export type TrustChoice = { value: string; label: string };

const RECORDS: readonly RecordKind[] = RECORD_KINDS.values;

/** "Trial: status"; "Trial: a record that is not held". */
export const trustWords = (recordKind: RecordKind, field: string): string => `${RECORD_KINDS.label(recordKind)}: ${field === WHOLE ? "one that is not held" : fieldLabel(field).toLowerCase()}`;

/** Every field that can be trusted, by its kind of record. */
export const trustChoices = (): TrustChoice[] =>
  RECORDS.flatMap((kind) => {
    const { fields, lists } = shapeOf(kind);
    return [WHOLE, ...Object.keys(fields), ...Object.keys(lists)].map((field) => ({ value: `${kind} ${field}`, label: trustWords(kind, field) }));
  });

/** What a form says of one field: that it is saved at once from now on, or proposed again. In words. */
export async function trustFrom(db: Database, person: Person, form: FormData): Promise<string> {
  const [kind = "", taken] = String(form.get("source") ?? "").split(" ");
  const isTaken = taken !== undefined;
  const [, recordKind = "", field = ""] = isTaken ? String(form.get("source") ?? "").split(" ") : ["", ...String(form.get("field") ?? "").split(" ")];
  if (!IMPORT_KINDS.has(kind) || !RECORD_KINDS.has(recordKind)) throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: "field", message: "must be one of the list" }] });
  await setTrust(db, person, { kind, recordKind, field }, !isTaken);
  return `${trustWords(recordKind, field)}, from ${IMPORT_KINDS.label(kind)}, is ${isTaken ? "proposed again" : "saved at once from the next import on, where it is certain"}.`;
}
