import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { currentState } from "#lib/records/current.ts";
import { mergeStates, type Collision, type Side } from "#lib/records/merge-states.ts";
import { pickChanges } from "#lib/records/pick-changes.ts";
import { readState, type RecordState } from "#lib/records/state.ts";
import { changeGroups } from "./change-groups.ts";
import { goneWords } from "./gone.ts";
import type { ProposalItem } from "./read-proposal.ts";

/** A record of a proposal three times: what the proposal began with, what is held now, what is proposed. */
export type ItemStates = { base: RecordState | null; current: { version: number; state: RecordState } | null; proposed: RecordState };

export async function itemStates(tx: Transaction, { recordId, baseVersion, state }: ProposalItem): Promise<ItemStates> {
  const base = baseVersion === 0 ? null : await tx.revision.findUnique({ where: { recordId_version: { recordId, version: baseVersion } }, select: { snapshot: true } });
  return { base: base && readState(base.snapshot), current: await currentState(tx, recordId), proposed: state };
}

/** What an editor takes of one record, and which side where both changed a value. `version`: at which the sides were chosen. */
export type Taking = { groups: ReadonlySet<string>; sides: ReadonlyMap<string, Side>; version: number };
export type MergedItem = { command: SaveCommand | null; collisions: Collision[]; groups: string[]; whole: boolean };

/**
 * One record of a proposal against what is held now. `command` is null where nothing of it is taken. `collisions` are
 * those that nobody has decided on: a choice holds for the version that it was made at, and for no other.
 */
export async function mergeItem(tx: Transaction, item: ProposalItem, taking: Taking | null): Promise<MergedItem> {
  const { base, current, proposed } = await itemStates(tx, item);
  const all = changeGroups(item.changes, base === null).map(({ group }) => group);
  const groups = taking ? all.filter((group) => taking.groups.has(group)) : all;
  if (groups.length === 0 && all.length > 0) return { command: null, collisions: [], groups: [], whole: false };
  const isWhole = groups.length === all.length;
  const wanted = isWhole ? proposed : pickChanges(base, proposed, new Set(groups));
  const { kind, recordId: id } = item;
  if (!current) return { command: { kind, id, expectedVersion: 0, ...wanted }, collisions: [], groups, whole: isWhole };
  if (current.state.deleted && !base?.deleted) throw new AppError("conflict", (await goneWords(tx, kind, item.title, current.state)).words);
  const sides = taking && taking.version === current.version ? taking.sides : new Map<string, Side>();
  const merged = mergeStates(base, current.state, wanted, sides);
  return {
    command: { kind, id, expectedVersion: current.version, ...merged.state },
    collisions: merged.collisions.filter(({ field }) => !sides.has(field)),
    groups,
    whole: isWhole && merged.collisions.every(({ field }) => sides.get(field) === "yours"),
  };
}
