import type { Person } from "#lib/auth/actor.ts";
import { canReviseProposal } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { readReason } from "#lib/records/change-set.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { saveTogether } from "#lib/records/save.ts";
import { readComment } from "./comment.ts";
import { companiesOf, proposedItems, toRow } from "./propose.ts";
import { proposalToDecide } from "./read-proposal.ts";

export type Revision = { proposalId: string; seen: string; reason: unknown; comment?: unknown };

/**
 * Puts other changes in the place of those that a proposal held, and the proposal back among those that wait. Its author
 * alone may, as long as it waits or was sent back. Throws AppError as proposing does.
 */
export async function reviseProposal(db: Database, actor: Person, { proposalId, seen, reason, comment }: Revision, commands: SaveCommand[]): Promise<void> {
  const why = readReason(reason);
  const said = readComment(comment);
  const items = await proposedItems(db, actor, commands);
  await saveTogether(db, async (tx) => {
    const proposal = await proposalToDecide(tx, proposalId, seen, ["open", "sent_back"]);
    if (!canReviseProposal(actor, proposal)) throw new AppError("forbidden", "Only its author revises a proposal.");
    if (items.length === 0) throw new AppError("invalid", "Nothing would be changed. Take the proposal back instead.");
    const at = new Date();
    await tx.proposalItem.deleteMany({ where: { proposalId } });
    await tx.proposalCompany.deleteMany({ where: { proposalId } });
    await tx.proposal.update({
      where: { id: proposalId },
      data: {
        status: "open", reason: why, updatedAt: at,
        items: { create: items.map(toRow) },
        companies: { create: companiesOf(items) },
        events: { create: { kind: "revised", userId: actor.id, comment: said, at } },
      },
      select: { id: true },
    });
  });
}
