import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { diffStates, type Change } from "#lib/records/diff.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import type { RecordState } from "#lib/records/state.ts";
import { undoCommands, type UndoDetails } from "#lib/records/undo-set.ts";
import { changeViews, type ChangeView } from "./change-views.ts";
import { namedIn, readNaming } from "./naming.ts";

export type UndoneView = { kind: RecordKind; slug: string; title: string; changes: ChangeView[] };
export type UndonePreviewRecords = readonly UndoneView[];
/** `blocked`: what was changed since and is in the way; from the value after the set to the one now. */
export type UndoPreview = { outcome: "possible" | "blocked"; records: UndoneView[] } | { outcome: "nothing" };

type Told = { kind: RecordKind; slug: string; title: string; changes: Change[]; after: RecordState };

/** What taking a set back would change, record by record, or what is in its way. */
export async function undoPreview(db: Database, setId: string): Promise<UndoPreview> {
  try {
    const told = await Promise.all((await undoCommands(db as Transaction, setId)).map((command) => outcomeOf(db, command)));
    const records = await inWords(db, told.filter(({ changes }) => changes.length > 0));
    return records.length ? { outcome: "possible", records } : { outcome: "nothing" };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    return { outcome: "blocked", records: await collisionsInWords(db, error.details as UndoDetails) };
  }
}

async function outcomeOf(db: Database, { kind, id, slug, expectedVersion: _version, ...state }: SaveCommand): Promise<Told> {
  const current = await currentState(db, id);
  const { title } = await db.record.findUniqueOrThrow({ where: { id }, select: { title: true } });
  const after = { ...state, slug } as RecordState;
  return { kind, slug: current?.state.slug ?? slug, title, changes: diffStates(current?.state ?? null, after), after };
}

/** The values that are in the way of an undo, as they were after the set and are now. */
export async function collisionsInWords(db: Database, { collisions }: UndoDetails): Promise<UndoneView[]> {
  const told = [...Map.groupBy(collisions, (collision) => collision.recordId)].map(async ([recordId, own]): Promise<Told> => {
    const { kind, slug, title } = own[0] as (typeof collisions)[number];
    const current = await currentState(db, recordId);
    if (!current) throw new Error(`${recordId} has no revision`);
    return { kind, slug, title, changes: own.map(({ field, base, theirs }) => ({ field, before: base, after: theirs })), after: current.state };
  });
  return inWords(db, await Promise.all(told));
}

async function inWords(db: Database, told: readonly Told[]): Promise<UndoneView[]> {
  const naming = await readNaming(db, namedIn(told.flatMap(({ changes }) => changes), told.map(({ after }) => after)), true);
  return told.map(({ kind, slug, title, changes, after }) => ({ kind, slug, title, changes: changeViews({ kind, changes, after, naming }) }));
}
