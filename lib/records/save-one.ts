import type { ReviewPolicy } from "#lib/db/generated/enums.ts";
import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { authoriseSave } from "./authorise.ts";
import type { ChangeSetWriter, SaveContext } from "./change-set.ts";
import type { SaveCommand } from "./command.ts";
import { currentState } from "./current.ts";
import { diffStates } from "./diff.ts";
import { recordScope } from "./scope.ts";
import { claimSlug } from "./slugs.ts";
import type { GivenState, RecordState } from "./state.ts";
import { writeAggregate, writeEvidence } from "./store.ts";

export type Saved = { id: string; version: number; changed: boolean };
export type SavedState = Saved & { before: RecordState | null; state: RecordState };

type Saving = { tx: Transaction; context: SaveContext; review: ReviewPolicy; changeSet: ChangeSetWriter };

/** One record of a set: compared with what is held, allowed or not, and written with its revision. */
export async function saveOne({ tx, context, review, changeSet }: Saving, command: SaveCommand, given: GivenState): Promise<SavedState> {
  const { kind, id } = command;
  const current = await currentState(tx, id);
  const before = current?.state ?? null;
  const held = current?.version ?? 0;
  const state = completed(given, before);
  if (held !== command.expectedVersion)
    throw new AppError("conflict", `${kind}/${state.slug} is at version ${held}, and the change was made against ${command.expectedVersion}.`, {
      details: { current, yours: state },
    });
  if (before) await keepKind(tx, command);
  const changes = diffStates(before, state);
  if (changes.length === 0) return { id, version: held, changed: false, before, state };
  const scopes = await Promise.all([...(before ? [before.data] : []), state.data].map((data) => recordScope(tx, kind, id, data)));
  authoriseSave({ actor: context.actor, review, proposerId: context.proposerId ?? null, undoing: context.undoesId !== undefined }, before, state, scopes);

  await claimSlug(tx, kind, id, state.slug, before?.slug ?? null);
  const version = held + 1;
  const now = changeSet.createdAt;
  const columns = { slug: state.slug, version, updatedAt: now, deletedAt: state.deleted ? now : null, mergedIntoId: state.mergedInto };
  if (before) {
    const { publishedAt } = await tx.record.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } });
    await tx.record.update({ where: { id }, data: { ...columns, publishedAt: state.published ? (publishedAt ?? now) : null } });
  } else await tx.record.create({ data: { id, kind, title: "", searchText: "", createdAt: now, publishedAt: state.published ? now : null, ...columns } });
  await writeAggregate(tx, kind, id, state.data);
  await writeEvidence(tx, id, state.citations, state.discrepancies);
  await tx.revision.create({
    data: { recordId: id, version, changeSetId: await changeSet.id(), changes: changes as object[], snapshot: state as object, createdAt: now },
  });
  return { id, version, changed: true, before, state };
}

/** What a command leaves out is as the record has it; a new one is published. */
export function completed(given: GivenState, before: RecordState | null): RecordState {
  const deleted = given.deleted ?? before?.deleted ?? false;
  return {
    ...given,
    published: given.published ?? before?.published ?? true,
    deleted,
    // What is brought back is a record of its own again.
    mergedInto: deleted ? (given.mergedInto === undefined ? (before?.mergedInto ?? null) : given.mergedInto) : null,
  };
}

/** A record is of one kind for ever. */
async function keepKind(tx: Transaction, { kind, id, slug }: SaveCommand) {
  const record = await tx.record.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  if (record.kind !== kind)
    throw new AppError("invalid", `${kind}/${slug} was not saved.`, { fields: [{ path: `${kind}/${slug} kind`, message: `is ${record.kind}, and cannot change` }] });
}
