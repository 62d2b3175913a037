import { covers } from "#lib/records/field-path.ts";
import { placed } from "./comparison.ts";
import type { ReadStatement } from "./read-statement.ts";

/** A statement in which items go by the ids that they have here, so that what is said of them is found under these. */
export function renameItems(statement: ReadStatement, renamed: ReadonlyMap<string, string>): ReadStatement {
  if (renamed.size === 0) return statement;
  const move = (path: string): string => {
    const [from, to] = [...renamed].find(([old]) => covers(old, path)) ?? [];
    return from === undefined || to === undefined ? path : `${to}${path.slice(from.length)}`;
  };
  const data = Object.fromEntries(
    Object.entries(statement.data).map(([list, value]) => [list, Array.isArray(value) ? value.map((item) => ({ ...item, id: move(`${list}.${item.id}`).slice(list.length + 1) })) : value]),
  );
  const doubts = Object.fromEntries(Object.entries(statement.doubts).map(([about, doubt]) => [move(about), doubt]));
  return { ...statement, data, doubts, citations: statement.citations.map((citation) => placed(citation, move(citation.field))) };
}
