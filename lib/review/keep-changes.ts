import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { amend, type Amendment } from "./amend.ts";
import { mergeItem, type Taking } from "./merge-item.ts";
import { readProposal } from "./read-proposal.ts";

/** By record and field. */
export type Amendments = ReadonlyMap<string, ReadonlyMap<string, Amendment>>;

/**
 * What is left of a proposal when its author gives up some of its changes and alters others, against the records as they
 * are now. Throws
 * AppError `not-found`; `conflict` where a value was changed meanwhile and no side was chosen.
 */
export async function keepChanges(db: Database, proposalId: string, taken: ReadonlyMap<string, Taking>, amendments: Amendments = new Map()): Promise<SaveCommand[]> {
  const proposal = await readProposal(db, proposalId);
  if (!proposal) throw new AppError("not-found", "There is no such proposal.");
  const commands: SaveCommand[] = [];
  for (const item of proposal.items) {
    const state = await amend(db, { kind: item.kind, id: item.recordId }, item.state, amendments.get(item.recordId) ?? new Map<string, Amendment>());
    const merged = await mergeItem(db, { ...item, state }, taken.get(item.recordId) ?? { groups: new Set(), sides: new Map(), version: 0 });
    if (merged.collisions.length > 0) throw new AppError("conflict", "A value was changed by somebody else meanwhile. Say which holds.");
    if (merged.command) commands.push(merged.command);
  }
  if (commands.length === 0) throw new AppError("invalid", "Nothing is left of it: take it back instead.");
  return commands;
}
