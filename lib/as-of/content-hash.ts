import { createHash } from "node:crypto";

const LENGTH = 16;

/**
 * What a page shows, in 16 hexadecimal digits: the same on every machine. Lists count by what is in them: their order follows
 * from their values, and a database may hand out equals in another one.
 */
export const contentHash = (view: unknown): string => createHash("sha256").update(canonical(view)).digest("hex").slice(0, LENGTH);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  // As it is after it was kept as JSON.
  if (value === null || typeof value !== "object" || value instanceof Date) return JSON.stringify(value) ?? "null";
  // What is not stated may be left out.
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).sort().join()}}`;
}

/** The records that something is shown of, by all that stands as an id in it. */
export function idsIn(view: unknown, ids = new Set<string>()): Set<string> {
  if (view === null || typeof view !== "object") return ids;
  for (const [key, value] of Object.entries(view)) {
    if ((key === "id" || key === "recordId") && typeof value === "string") ids.add(value);
    else idsIn(value, ids);
  }
  return ids;
}
