import type { Change } from "#lib/records/diff.ts";
import { changeGroup, OWN_PARTS, ownPath, splitPath } from "#lib/records/field-path.ts";
import type { Citation } from "#lib/records/state.ts";

/** Changes that are accepted or refused as one: of a field, of an item of a list, of a discrepancy. */
export type ChangeGroup = { group: string; changes: Change[] };

const OWN = new Set(OWN_PARTS.map(ownPath));

/** A citation belongs to the value that it speaks of, whether that value changes or not. */
function groupOf({ field, before, after }: Change): string | null {
  const { field: name } = splitPath(field);
  if (name === "citations") return changeGroup(((after ?? before) as Citation).field);
  if (name === "discrepancies") return field;
  return changeGroup(field);
}

/**
 * What of a proposal can be taken or left. A new record's address and state go along with it, and so do the order of a
 * list, and the citation of a whole list where items of it change.
 */
export function changeGroups(changes: readonly Change[], isNew: boolean): ChangeGroup[] {
  const groups = Map.groupBy(changes, groupOf);
  const names = [...groups.keys()].flatMap((group) => group ?? []);
  return names
    .filter((name) => !(isNew && OWN.has(name)) && !names.some((other) => other.startsWith(`${name}.`)))
    .map((group) => ({ group, changes: groups.get(group) ?? [] }));
}
