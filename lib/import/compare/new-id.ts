import { hash } from "node:crypto";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { slugOf } from "#lib/edit/slug-of.ts";
import { companyKey } from "#lib/review/company-names.ts";
import { diseaseWords } from "#lib/import/disease-names.ts";
import { letters, spaced } from "#lib/import/folding.ts";
import { remembering } from "#lib/import/remembering.ts";

const SHORTEST_CODE = 3;
const LONGEST_ITEM_ID = 64;

/** What is the same for two ways to write a name of one record; null for a name that says too little. */
export function nameKey(kind: RecordKind, name: string): string | null {
  if (kind === "company") return companyKey(name);
  if (kind === "indication") return diseaseWords(name) || null;
  const code = letters(name);
  return code.length < SHORTEST_CODE ? null : code;
}

/**
 * The id of a record that is not held, from what a source calls it: whatever names it alike means one record, whichever
 * source it is. Studies have a number of their own, so that their ids can be read.
 */
export function newId(kind: RecordKind, name: string): string {
  if (kind === "trial") return `trial:${name.toLowerCase()}`;
  return idOf(kind, nameKey(kind, name) ?? spaced(name));
}

/** The same for a record that is known by something else than a name: `programKey`, an address. */
export function idOf(kind: RecordKind, key: string): string {
  const digits = hash("sha256", `${kind} ${key}`);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join("-");
}

/** The slug that a name asks for. One without Latin letters or digits gets some that follow from it. */
export const newSlug = remembering((name: string): string => slugOf(name) || `n${hash("sha256", name).slice(0, 10)}`);

/** The id of an item, from its name. */
export const itemIdOf = (name: string): string => newSlug(name).slice(0, LONGEST_ITEM_ID).replace(/-$/, "");

/** The id of an item without a name, from what makes it that item. */
export const idOfParts = (list: string, parts: readonly unknown[]): string => `i${hash("sha256", JSON.stringify([list, ...parts])).slice(0, 12)}`;
