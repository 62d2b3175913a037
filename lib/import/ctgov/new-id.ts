import { createHash } from "node:crypto";
import type { RecordKind } from "#lib/db/generated/enums.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id of a record that is not held, from what the registry calls it: whatever names it alike means the same record. */
export function newId(kind: RecordKind, key: string): string {
  const digits = hash(`ctgov ${kind} ${key}`);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join("-");
}

/** Studies and their records in the registry have a number of their own, so that their ids can be read. */
export const trialId = (nctId: string): string => `trial:${nctId.toLowerCase()}`;
export const sourceSlug = (nctId: string): string => `clinicaltrials-gov-${nctId.toLowerCase()}`;
export const sourceId = (nctId: string): string => `source:${sourceSlug(nctId)}`;

const MOST_IN_SLUG = 64;

/** A name as a slug or as the id of an item; one without Latin letters or digits gets some that follow from it. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_IN_SLUG)
    .replaceAll(/^-|-$/g, "");
  return slug === "" ? `n${hash(name).slice(0, 10)}` : slug;
}

