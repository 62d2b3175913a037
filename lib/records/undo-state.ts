import { isDeepStrictEqual } from "node:util";
import { changedValues } from "./apply-edit.ts";
import { diffStates } from "./diff.ts";
import { covers, splitPath } from "./field-path.ts";
import { mergeStates, type Collision, type Merged } from "./merge-states.ts";
import type { Citation, RecordState } from "./state.ts";

/** One record of a set: what it was before the set (null: it was not there), after it, and is now. */
export type UndoneRecord = { before: RecordState | null; after: RecordState; now: RecordState };

/** The record without what the set did to it. What later changes did to the same values is a collision. */
export function undoState({ before, after, now }: UndoneRecord): Merged {
  if (before === null) return undoCreation(after, now);
  if (isDeepStrictEqual(now, after)) return { state: before, collisions: [] };
  const merged = mergeStates(after, now, before);
  return { state: merged.state, collisions: [...merged.collisions, ...citationCollisions(before, after, now)] };
}

/** A record that the set made is deleted; what was done to it since would be lost from sight. */
function undoCreation(after: RecordState, now: RecordState): Merged {
  const collisions = now.deleted ? [] : diffStates(after, now).map(({ field, before, after: theirs }): Collision => ({ field, base: before, theirs, yours: null }));
  return { state: now.deleted ? now : { ...now, deleted: true }, collisions };
}

const byId = (citations: readonly Citation[]) => new Map(citations.map((citation) => [citation.id, citation]));

/**
 * Who says a value goes with the value: a citation that was changed since, of a value that goes back, or one that would
 * go back itself.
 */
function citationCollisions(before: RecordState, after: RecordState, now: RecordState): Collision[] {
  const [yours, base, theirs] = [byId(before.citations), byId(after.citations), byId(now.citations)];
  const back = [...new Set([...changedValues(after.data, before.data), ...changedValues(before.data, after.data)])];
  const touches = (field: string) => back.some((path) => covers(field, path) || covers(path, field));
  return [...new Set([...base.keys(), ...theirs.keys()])].flatMap((id) => {
    const [old, one, other] = [base.get(id), theirs.get(id), yours.get(id)];
    if (isDeepStrictEqual(one, old) || isDeepStrictEqual(one, other)) return [];
    const isChangedBack = !isDeepStrictEqual(other, old);
    const field = (one ?? old)?.field ?? "";
    return isChangedBack || touches(field) ? [{ field: `citations.${id}`, base: old ?? null, theirs: one ?? null, yours: other ?? null }] : [];
  });
}

/** The field that a collision is about: a citation's own field. */
export function collisionField({ field, base, theirs }: Collision): string {
  return splitPath(field).field === "citations" ? ((theirs ?? base) as Citation).field : field;
}
