import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { diffStates } from "#lib/records/diff.ts";
import { changeGroup, covers } from "#lib/records/field-path.ts";
import { fieldLabel, heldItem, type Titles } from "#lib/records/field-words.ts";
import type { Collision } from "#lib/records/merge-states.ts";
import type { RecordState } from "#lib/records/state.ts";
import { changeLabel, stateWords } from "#lib/records/value-words.ts";
import type { Conflict, ShownCollision } from "./outcome.ts";
import { savesSince } from "./saves-since.ts";
import { titlesIn } from "./titles.ts";

type Sides = { base: RecordState | null; theirs: RecordState; yours: RecordState };

/** What is shown to whoever was not first: who saved, what collides, and what is simply taken over. */
export async function describeConflict(db: Database, kind: RecordKind, recordId: string, versions: { from: number; to: number }, sides: Sides, collisions: readonly Collision[]): Promise<Conflict> {
  const titleOf = await titlesIn(db, [sides.base, sides.theirs, sides.yours]);
  const collided = new Set(collisions.map(({ field }) => field));
  const merged = diffStates(sides.base, sides.theirs).flatMap(({ field }) => {
    const group = changeGroup(field);
    return group === null || [...collided].some((one) => covers(one, field) || covers(field, one)) ? [] : [fieldLabel(field)];
  });
  return {
    version: versions.to,
    saves: await savesSince(db, recordId, versions.from, versions.to),
    collisions: collisions.map((collision) => shown(kind, sides, collision, titleOf)),
    merged: [...new Set(merged)],
  };
}

function shown(kind: RecordKind, { base, theirs, yours }: Sides, { field }: Collision, titleOf: Titles): ShownCollision {
  const words = (state: RecordState | null) => stateWords(kind, state, field, titleOf);
  const [item = null] = [theirs, yours, base].flatMap((state) => (state && heldItem(kind, state.data, field, titleOf)) ?? []);
  return { field, label: changeLabel(field, theirs, yours, base), item, base: words(base), theirs: words(theirs), yours: words(yours) };
}
