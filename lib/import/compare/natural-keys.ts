import type { RecordKind } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import type { Scalar } from "#lib/records/state.ts";

// What makes two items of a list the same thing, whatever their ids: the fields that say so, or the first of several that
// is given. A list that is not here goes by ids alone: two steps of a program may agree in all they say.

type Fields = readonly string[];
const KEYS: Record<string, Fields | { firstOf: Fields }> = {
  names: ["kind", "text"],
  people: ["person", "role"],
  milestones: ["kind", "description"],
  totals: ["measure", "asOf"],
  targets: ["targetId"],
  holders: ["companyId", "role"],
  designations: ["kind", "regulator", "indicationId"],
  companies: ["companyId", "role"],
  programs: ["programId"],
  conditions: ["name"],
  countries: ["name"],
  parties: ["companyId", "role"],
  territories: ["territory"],
  "trial molecules": { firstOf: ["moleculeId", "name"] },
  "partnership molecules": { firstOf: ["moleculeId", "description"] },
};

type Given = Readonly<Record<string, Scalar | undefined>>;

const folded = (value: Scalar | undefined): string => (typeof value === "string" ? normalize(value).replaceAll(/\s+/g, " ") : JSON.stringify(value ?? null));

/** Equal for items that are the same thing; null where its fields do not say. */
export function naturalKey(kind: RecordKind, list: string, item: Given): string | null {
  const fields = KEYS[`${kind} ${list}`] ?? KEYS[list];
  if (!fields) return null;
  if ("firstOf" in fields) {
    const field = fields.firstOf.find((name) => typeof item[name] === "string");
    return field === undefined ? null : JSON.stringify([field, folded(item[field])]);
  }
  return fields.some((name) => item[name] === undefined) ? null : JSON.stringify(fields.map((name) => folded(item[name])));
}
