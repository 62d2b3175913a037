import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { shapeOf } from "#lib/records/shape.ts";
import { IMPORT_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { WHOLE } from "#lib/import/decide/change.ts";
import { setTrust } from "#lib/import/decide/trust.ts";

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
  const isTaken = form.has("again");
  const kind = String(form.get("kind") ?? "");
  const [recordKind = "", field = ""] = String(form.get(isTaken ? "again" : "field") ?? "").split(" ");
  if (!IMPORT_KINDS.has(kind) || !RECORD_KINDS.has(recordKind)) throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: "field", message: "must be one of the list" }] });
  await setTrust(db, person, { kind, recordKind, field }, !isTaken);
  return `${trustWords(recordKind, field)}, from ${IMPORT_KINDS.label(kind)}, is ${isTaken ? "proposed again" : "saved at once from the next import on, where it is certain"}.`;
}
