import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import type { Collision } from "#lib/records/merge-states.ts";
import { saveSet, saveTogether } from "#lib/records/save.ts";
import { checkDependence, refusalInWords } from "./accept-refusal.ts";
import { readComment } from "./comment.ts";
import { mergeItem, type Taking } from "./merge-item.ts";
import { checkReviewer, proposalToDecide } from "./read-proposal.ts";
import { supersedeRivals } from "./rivals.ts";
import { settle } from "./settle.ts";

export type Acceptance = {
  proposalId: string;
  /** When the proposal was last changed, as the editor saw it. */
  seen: string;
  /** By record: what is taken of it. Null: all of the proposal. */
  taken: ReadonlyMap<string, Taking> | null;
  comment?: unknown;
};

/** Values that were changed since the proposal was made, by record: the editor has to say which holds. */
export type AcceptCollision = Collision & { recordId: string; kind: RecordKind };
export type AcceptDetails = { collisions: AcceptCollision[] };
export type Accepted = { status: "accepted" | "accepted_in_part"; changeSetId: string; superseded: string[] };

/**
 * Saves a proposal, or a part of it, as one change set that names its author and the editor; with it the proposal's
 * status, the end of its rivals and the notes to their authors, all or nothing. Throws AppError: `not-found`, `forbidden`;
 * `conflict` where the proposal or a value was changed meanwhile (details: `AcceptDetails`); `invalid` as the gate does.
 */
export function acceptProposal(db: Database, actor: Person, { proposalId, seen, taken, comment }: Acceptance): Promise<Accepted> {
  return saveTogether(db, async (tx) => {
    const proposal = await proposalToDecide(tx, proposalId, seen, ["open"]);
    await checkReviewer(tx, actor, proposal);
    const said = readComment(comment);
    const commands: SaveCommand[] = [];
    const collisions: AcceptCollision[] = [];
    const groups = new Map<string, readonly string[]>();
    let isWhole = true;
    for (const item of proposal.items) {
      const merged = await mergeItem(tx, item, taken === null ? null : (taken.get(item.recordId) ?? { groups: new Set(), sides: new Map(), version: 0 }));
      if (merged.command) commands.push(merged.command);
      collisions.push(...merged.collisions.map((collision) => ({ ...collision, recordId: item.recordId, kind: item.kind })));
      groups.set(item.recordId, merged.groups);
      isWhole &&= merged.whole;
    }
    if (commands.length === 0) throw new AppError("invalid", "Nothing was saved: choose at least one change.");
    if (collisions.length > 0)
      throw new AppError("conflict", "Nothing was saved: what this proposal changes was changed by somebody else meanwhile. Say which value holds.", { details: { collisions } satisfies AcceptDetails });
    checkDependence(proposal.items, commands);
    const context = { actor, origin: "desk:review", reason: proposal.reason, proposerId: proposal.proposerId };
    const saved = await saveSet(tx, context, commands).catch((error: unknown) => Promise.reject(refusalInWords(error, proposal.items, commands, groups)));
    if (saved.changeSetId === null) throw new AppError("invalid", "Nothing was saved: all that was chosen is held already. Refuse the proposal instead.");
    const at = new Date();
    const status = isWhole ? "accepted" : "accepted_in_part";
    await settle(tx, proposal, status, { userId: actor.id, comment: said, at, changeSetId: saved.changeSetId });
    return { status, changeSetId: saved.changeSetId, superseded: await supersedeRivals(tx, proposal.id, groups, { userId: actor.id, at }) };
  });
}
