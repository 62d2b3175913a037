import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { mergeItem, type Taking } from "./merge-item.ts";
import { readProposal } from "./read-proposal.ts";

/**
 * What is left of a proposal when its author gives up some of its changes, against the records as they are now. Throws
 * AppError `not-found`; `conflict` where a value was changed meanwhile and no side was chosen.
 */
export async function keepChanges(db: Database, proposalId: string, taken: ReadonlyMap<string, Taking>): Promise<SaveCommand[]> {
  const proposal = await readProposal(db, proposalId);
  if (!proposal) throw new AppError("not-found", "There is no such proposal.");
  const commands: SaveCommand[] = [];
  for (const item of proposal.items) {
    const merged = await mergeItem(db, item, taken.get(item.recordId) ?? { groups: new Set(), sides: new Map(), version: 0 });
    if (merged.collisions.length > 0) throw new AppError("conflict", "A value was changed by somebody else meanwhile. Say which holds.");
    if (merged.command) commands.push(merged.command);
  }
  if (commands.length === 0) throw new AppError("invalid", "Nothing is left of it: take it back instead.");
  return commands;
}
