import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveContext } from "./change-set.ts";
import type { SaveCommand } from "./command.ts";
import { heldRecords } from "./current.ts";
import type { Collision } from "./merge-states.ts";
import { saveSet, saveTogether, type SavedSet } from "./save.ts";
import { readState, type RecordState } from "./state.ts";
import { undoState } from "./undo-state.ts";

/** What stands in the way, by record: values that were changed after the set. */
export type UndoCollision = Collision & { recordId: string; kind: RecordKind; slug: string; title: string };
export type UndoDetails = { collisions: UndoCollision[] };

/**
 * Takes back a whole change set as a new one, with what hangs on it: records that it made are deleted, those that it
 * deleted or merged come back. All or nothing. Throws AppError: `not-found`; `conflict` where later changes are in the way
 * (details: `UndoDetails`) or nothing of it stands any more; `invalid`, `forbidden` as the gate does.
 */
export function undoSet(db: Database, context: Omit<SaveContext, "undoesId" | "proposerId">, setId: string): Promise<SavedSet> {
  return saveTogether(db, async (tx) => {
    const commands = await undoCommands(tx, setId);
    const saved = await saveSet(tx, { ...context, undoesId: setId }, commands);
    if (saved.changeSetId === null) throw new AppError("conflict", "Nothing of this change stands any more.", { details: { collisions: [] } satisfies UndoDetails });
    return saved;
  });
}

/** The commands that take a set back. What it did last is undone first, so that addresses and keys are free again. */
export async function undoCommands(tx: Transaction, setId: string): Promise<SaveCommand[]> {
  const revisions = await tx.revision.findMany({
    where: { changeSetId: setId },
    orderBy: { id: "desc" },
    select: { recordId: true, version: true, record: { select: { kind: true, slug: true, title: true } } },
  });
  if (revisions.length === 0) throw new AppError("not-found", "There is no such change.");
  const held = await heldRecords(tx, new Set(revisions.map(({ recordId }) => recordId)));
  const commands: SaveCommand[] = [];
  const collisions: UndoCollision[] = [];
  for (const [recordId, ownRevisions] of Map.groupBy(revisions, (revision) => revision.recordId)) {
    const versions = ownRevisions.map((revision) => revision.version);
    const { record } = ownRevisions[0] as (typeof revisions)[number];
    const [current, after, before] = [held.get(recordId), await stateAt(tx, recordId, Math.max(...versions)), await stateAt(tx, recordId, Math.min(...versions) - 1)];
    if (!current || !after) throw new Error(`The revisions of ${recordId} have a gap`);
    const undone = undoState({ before, after, now: current.state });
    collisions.push(...undone.collisions.map((collision) => ({ ...collision, recordId, ...record })));
    commands.push({ kind: record.kind, id: recordId, expectedVersion: current.version, ...undone.state });
  }
  if (collisions.length) throw new AppError("conflict", refusal(collisions), { details: { collisions } satisfies UndoDetails });
  return commands;
}

async function stateAt(tx: Transaction, recordId: string, version: number): Promise<RecordState | null> {
  if (version < 1) return null;
  const revision = await tx.revision.findUnique({ where: { recordId_version: { recordId, version } }, select: { snapshot: true } });
  return revision && readState(revision.snapshot);
}

function refusal(collisions: readonly UndoCollision[]): string {
  const records = new Set(collisions.map((collision) => collision.recordId)).size;
  return `This change cannot be taken back: ${collisions.length === 1 ? "a value" : `${collisions.length} values`} of ${records === 1 ? "one record" : `${records} records`} ${collisions.length === 1 ? "was" : "were"} changed since.`;
}
