import { hash } from "node:crypto";

/** Deeper than any study; what is nested without end must not be walked through. */
const MAX_DEPTH = 100;

/**
 * SHA-256 of what a study says, whatever the order of its members and the space between them. `versionHolder` does not count:
 * the registry sets it to the day of its data, for every study, every working day. Throws a RangeError where the study is
 * nested too deep.
 */
export function studyHash(study: unknown): string {
  return hash("sha256", JSON.stringify(counted(study)));
}

function counted(study: unknown): unknown {
  const whole = sorted(study, 0) as { derivedSection?: { miscInfoModule?: Record<string, unknown> } } | null;
  const misc = whole?.derivedSection?.miscInfoModule;
  if (typeof misc === "object" && misc !== null) delete misc.versionHolder;
  return whole;
}

function sorted(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== "object") return value;
  if (depth > MAX_DEPTH) throw new RangeError(`nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1));
  // Without a prototype, so that a member may have any name.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).sort()) copy[key] = sorted((value as Record<string, unknown>)[key], depth + 1);
  return copy;
}
