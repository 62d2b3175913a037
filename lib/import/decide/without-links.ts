import { covers } from "#lib/records/field-path.ts";
import { REFERENCES } from "#lib/records/kinds.ts";
import type { ReadStatement } from "#lib/import/compare/read-statement.ts";
import type { ItemGiven } from "#lib/import/compare/statement.ts";

/**
 * A statement without what it says of records that are not to be tracked (by id, with what they are called): items that
 * refer to them, and fields. What a trial gives goes on being named, as text.
 */
export function withoutLinks(statement: ReadStatement, gone: ReadonlyMap<string, string>): { statement: ReadStatement; left: string[] } {
  if (gone.size === 0) return { statement, left: [] };
  const isGone = (name: string, value: unknown): value is string => typeof value === "string" && REFERENCES[name] !== undefined && gone.has(value);
  const left: string[] = [];
  const dropped: string[] = [];
  const data: ReadStatement["data"] = {};
  for (const [field, value] of Object.entries(statement.data)) {
    if (!Array.isArray(value)) {
      if (!isGone(field, value)) data[field] = value;
      else dropped.push(field);
      continue;
    }
    data[field] = value.flatMap((item): ItemGiven[] => {
      const [name, id] = Object.entries(item).find(([part, given]) => isGone(part, given)) ?? [];
      if (name === undefined) return [item];
      left.push(`${field}.${item.id}`);
      if (statement.kind === "trial" && field === "molecules") return [{ ...item, moleculeId: null, name: gone.get(String(id)) ?? null }];
      dropped.push(`${field}.${item.id}`);
      return [];
    });
  }
  left.push(...dropped.filter((path) => !path.includes(".")));
  const citations = statement.citations.filter(({ field }) => !dropped.some((path) => covers(path, field)));
  return { statement: { ...statement, data, citations }, left };
}
