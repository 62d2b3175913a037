import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { readReason } from "#lib/records/change-set.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { diffStates } from "#lib/records/diff.ts";
import { mergeStates, type Collision } from "#lib/records/merge-states.ts";
import type { RecordState } from "#lib/records/state.ts";
import { submitChange } from "#lib/review/submit.ts";
import { describeConflict } from "./conflict.ts";
import { fieldsAt, type Draft } from "./draft.ts";
import { placeGateErrors } from "./gate-errors.ts";
import type { EditOutcome } from "./outcome.ts";
import { readChange } from "./read-change.ts";
import { stateAt } from "./state-at.ts";

const MOST_TRIES = 3;

/**
 * What a person asks for with a form: saved, proposed, refused with everything that is wrong, or asked about where
 * somebody saved first. What does not collide with theirs is merged.
 */
export async function saveDraft(db: Database, actor: Person, draft: Draft): Promise<EditOutcome> {
  const base = draft.version === 0 ? null : await stateAt(db, draft.recordId, draft.version);
  if (draft.version > 0 && !base) return refused(draft, ["This form was filled from a version of the record that does not exist. Load the page again."]);
  const { yours, made, errors } = await readChange(db, draft, base);
  const isNothing = Object.keys(errors).length === 0 && made.length === 0 && base !== null && diffStates(base, yours).length === 0;
  if (isNothing) return { outcome: "unchanged" };
  try {
    readReason(draft.reason);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    errors.reason = error.fields[0]?.message ?? error.message;
  }
  if (Object.keys(errors).length > 0) return { ...refused(draft, []), fieldErrors: errors };
  const left = await withoutSaved(db, made);
  for (let tries = 1; ; tries++) {
    const answer = await trySave(db, actor, draft, { base, yours, made: left });
    if (answer !== "overtaken") return answer;
    if (tries === MOST_TRIES) return refused(draft, ["Others save this record again and again at this moment. Nothing was lost: try once more."]);
  }
}

const refused = (draft: Draft, formErrors: string[]) => ({ outcome: "refused" as const, draft, formErrors, fieldErrors: {} });

/** Records that were made on the way by an earlier try whose answer was lost are there already. */
async function withoutSaved(db: Database, made: SaveCommand[]): Promise<SaveCommand[]> {
  const held = await db.record.findMany({ where: { id: { in: made.map(({ id }) => id) } }, select: { id: true } });
  const there = new Set(held.map(({ id }) => id));
  return made.filter(({ id }) => !there.has(id));
}

type Change = { base: RecordState | null; yours: RecordState; made: SaveCommand[] };

async function trySave(db: Database, actor: Person, draft: Draft, { base, yours, made }: Change): Promise<EditOutcome | "overtaken"> {
  const current = await currentState(db, draft.recordId);
  if (base !== null && !current) return refused(draft, ["The record is not there any more."]);
  if (current?.state.deleted && !base?.deleted) return refused(draft, ["Somebody deleted this record meanwhile. Nothing was lost: it can be brought back first, and this saved then."]);
  const theirs = current && current.version !== draft.version ? current.state : null;
  const { state, collisions } = theirs ? mergeStates(base, theirs, yours, choicesOf(draft, current?.version ?? 0)) : { state: yours, collisions: [] };
  const open = collisions.filter(({ field }) => !choicesOf(draft, current?.version ?? 0).has(field));
  if (theirs && current && open.length > 0) return asked(db, draft, { base, theirs, yours }, current.version, collisions);

  const commands: SaveCommand[] = [...made, { kind: draft.kind, id: draft.recordId, expectedVersion: current?.version ?? 0, ...state }];
  try {
    const submitted = await submitChange(db, { actor, origin: "desk", reason: draft.reason }, commands);
    if (submitted.outcome === "unchanged") return { outcome: "unchanged" };
    if (submitted.outcome === "proposed") return { outcome: "proposed", slug: base?.slug ?? state.slug, isNew: current === null, proposalId: submitted.proposalId };
    const saved = submitted.records.find(({ id }) => id === draft.recordId);
    return { outcome: "saved", slug: state.slug, version: saved?.version ?? 0, merged: theirs !== null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "conflict") return "overtaken";
    if (error.fields.length === 0) return refused(draft, [error.message]);
    const prefixes = [...made.map(({ id }) => `@${id.slice(id.indexOf(":") + 1)}.`), ""];
    return { outcome: "refused", draft, ...placeGateErrors(error.fields, commands, prefixes, (path) => isPlace(draft, path)) };
  }
}

/** A choice holds only for the version that it was made against. */
const choicesOf = (draft: Draft, version: number) => new Map(draft.against === version ? Object.entries(draft.choices) : []);

async function asked(db: Database, draft: Draft, sides: { base: RecordState | null; theirs: RecordState; yours: RecordState }, version: number, collisions: readonly Collision[]): Promise<EditOutcome> {
  const conflict = await describeConflict(db, draft.kind, draft.recordId, { from: draft.version, to: version }, sides, collisions);
  return { outcome: "conflict", draft: { ...draft, against: version }, conflict };
}

function isPlace(draft: Draft, path: string): boolean {
  const at = fieldsAt(draft, path);
  return (at !== null && at.name in at.fields) || path in draft.lists;
}
