import { newId, newSlug } from "#lib/import/compare/new-id.ts";
import type { Doubt } from "#lib/import/compare/statement.ts";
import { recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { slugIn } from "./find-record.ts";
import type { Known } from "./known.ts";
import type { ReadRow, RowCell } from "./read-row.ts";
import type { References } from "./references.ts";
import { identityOf } from "./suggest-columns.ts";
import { ADDRESS, type SheetKind } from "./targets.ts";

/** The record that a row is of. `doubt`: where that itself has to be asked. */
export type Subject = { id: string; slug: string; isHeld: boolean; doubt?: Doubt };

export const cellOf = ({ cells }: ReadRow, key: string): RowCell | undefined => cells.find(({ column }) => column.target.key === key);

const isOfOtherKind = (kind: SheetKind, address: string): boolean => RECORD_KINDS.values.some((other) => other !== kind && new RegExp(`^(?:https?://[^/]+)?${recordPath(other, "")}`, "i").test(address));

/** Whether a row of our own list is of a record of another kind, from which it follows. */
export function isDerived(kind: SheetKind, row: ReadRow): boolean {
  const address = cellOf(row, ADDRESS.key)?.values[0]?.text;
  return address !== undefined && isOfOtherKind(kind, address);
}

/** By the address in the row: the record; null where it leads to none; undefined where the row gives no address. */
export function addressed(kind: SheetKind, row: ReadRow, { names }: Known, references: References, isOwnExport: boolean): Subject | null | undefined {
  const text = cellOf(row, ADDRESS.key)?.values[0]?.text;
  if (text === undefined) return undefined;
  const found = names(kind).bySlug.get(slugIn(kind, text) ?? "");
  if (found) return { id: found.id, slug: found.slug, isHeld: true };
  const isOther = isOfOtherKind(kind, text);
  // Our own list of what is expected also has what follows from programs, studies and agreements: it is theirs.
  if (isOwnExport && isOther) return null;
  return references.leave(kind, text, isOther ? `It is the address of another kind of record than a ${kind}.` : `No ${kind} has this address.`);
}

/** By the name, number or title that the row gives; null where it can be several. */
export function named(kind: SheetKind, row: ReadRow, references: References): Subject | null {
  const value = cellOf(row, identityOf(kind))?.values[0];
  if (!value) return null;
  const text = String(value.value);
  const found = references.find(kind, text);
  if (found.is === "none") return references.leave(kind, text, found.reason);
  if (found.is === "held") return { id: found.id, slug: "", isHeld: true };
  const about = { what: kind === "company" || kind === "molecule" || kind === "indication" ? kind : ("value" as const), text };
  if (found.is === "likely" && kind !== "trial") return { id: found.id, slug: "", isHeld: true, doubt: { question: found.question, about: { ...about, recordId: found.id } } };
  const question = found.is === "new" ? found.question : null;
  return { id: newId(kind, text), slug: newSlug(text), isHeld: false, ...(question ? { doubt: { question, about } } : {}) };
}
