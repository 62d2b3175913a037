import { createHash } from "node:crypto";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { slugOf } from "#lib/edit/slug-of.ts";
import { looseName } from "./held-names.ts";
import { foldText } from "./read-choice.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id of a record that is not held, from what the sheet calls it: rows and sheets that name it alike mean one record. */
export function newRecordId(kind: RecordKind, name: string): string {
  // A study has a number of its own, and is the same whoever tells of it.
  if (kind === "trial") return `trial:${name.toLowerCase()}`;
  const digits = hash(`sheet ${kind} ${looseName(kind, name) ?? foldText(name)}`);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join("-");
}

export const newSlug = (kind: RecordKind, name: string): string => slugOf(name) || `${kind}-${hash(name).slice(0, 8)}`;

/** The id of an item, from what makes it that item. */
export const itemIdOf = (list: string, parts: readonly unknown[]): string => `i${hash(JSON.stringify([list, ...parts])).slice(0, 12)}`;

/** A sheet as a source: the same bytes are the same document, whatever they are called and whenever they are read. */
export const sheetSourceId = (fileHash: string): string => `source:sheet-${fileHash.slice(0, 16)}`;
