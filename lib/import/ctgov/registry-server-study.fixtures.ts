import { readFileSync } from "node:fs";
import type { RegisteredStudy } from "./registered-study.fixtures.ts";

/** A study as the registry holds it: one that was made for a test, or read from a file of real ones. */
export type Study = RegisteredStudy;

export const nctIdIn = (study: Study): string => study.protocolSection.identificationModule.nctId;

/** Studies of a file with one a line, to be served. */
export const studiesIn = (file: string): Study[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Study);

/** The parts named by path or by piece: `protocolSection`, `IdentificationModule`, `NCTId`. A branch comes whole. */
export function selectFields(study: Study, fields: string | null): unknown {
  if (!fields) return study;
  const wanted = new Set(fields.split(/[|,]/).map((name) => name.trim().toLowerCase()));
  const pick = (value: unknown, path: string): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const kept = Object.entries(value).flatMap(([name, inner]) => {
      const here = path ? `${path}.${name}` : name;
      if (wanted.has(name.toLowerCase()) || wanted.has(here.toLowerCase())) return [[name, inner]];
      const part = pick(inner, here);
      return part === undefined ? [] : [[name, part]];
    });
    return kept.length ? Object.fromEntries(kept) : undefined;
  };
  return pick(study, "") ?? {};
}
