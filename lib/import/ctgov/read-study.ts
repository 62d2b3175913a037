import { createHash } from "node:crypto";
import type { Read } from "#lib/import/importer.ts";
import { studyHash } from "./study-hash.ts";

export const NCT_ID = /^NCT\d{8}$/;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
/** With it a byte order mark begins, and nothing else that begins a study. */
const BYTE_ORDER_MARK = 0xef;
/** How a text may hold a NUL or half a pair; the second look is at what the escape stands for. */
const SUSPECT = /\\u(0000|d[89a-f])/i;

/** One study from its text, as it came. What cannot be read is given with the reason. */
export function readStudyText(bytes: Buffer, position: number, problem?: string): Read {
  if (problem) return broken(bytes.toString("utf8"), position, problem);
  let raw: string;
  try {
    raw = UTF8.decode(bytes);
  } catch {
    return broken(bytes.toString("utf8"), position, "It holds bytes that are not UTF-8.");
  }
  let study: unknown;
  try {
    study = JSON.parse(raw);
  } catch (error) {
    return broken(raw, position, `It is not whole JSON (${(error as Error).message.slice(0, 200)}).`);
  }
  const read = readStudy(study, raw, position);
  // A byte order mark is no part of the text.
  return bytes[0] === BYTE_ORDER_MARK ? read : { ...read, bytes };
}

/** One study that was parsed already; `raw` is its text. */
export function readStudy(study: unknown, raw: string, position: number): Read {
  if (typeof study !== "object" || study === null || Array.isArray(study)) return broken(raw, position, "It is not a study: a study is an object.");
  const key = nctIdOf(study);
  if (key === null) return broken(raw, position, "It is not a study: protocolSection.identificationModule.nctId is missing.");
  if (typeof key !== "string" || !NCT_ID.test(key))
    return broken(raw, position, `Its NCT id is not one: ${JSON.stringify(key)?.slice(0, 60)}.`);
  try {
    const place = raw.includes("\\u") && SUSPECT.test(raw) ? unsound(study, "") : null;
    if (place) return { ...broken(raw, position, `${place} holds a NUL, or half of a character.`), key };
    return { position, key, raw, hash: studyHash(study), value: study };
  } catch (error) {
    if (error instanceof RangeError) return { ...broken(raw, position, "It is nested too deep for a study."), key };
    throw error;
  }
}

function broken(raw: string, position: number, error: string): Read {
  return { position, key: null, raw, hash: createHash("sha256").update(raw).digest("hex"), error };
}

/** As it stands there, whatever it is; null where there is none. */
function nctIdOf(study: object): unknown {
  let value: unknown = study;
  for (const name of ["protocolSection", "identificationModule", "nctId"]) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return value ?? null;
}

/** Where a text stands that no database keeps as it is. */
function unsound(value: unknown, path: string): string | null {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed() ? path : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
    if (name.includes("\0") || !name.isWellFormed()) return `A name in ${path || "the study"}`;
    const found = unsound(inner, place);
    if (found !== null) return found;
  }
  return null;
}
