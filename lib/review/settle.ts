import type { Transaction } from "#lib/db/client.ts";
import type { NotificationKind, ProposalEventKind, ProposalStatus } from "#lib/db/generated/enums.ts";
import type { Proposal } from "./read-proposal.ts";

export type Settled = Exclude<ProposalStatus, "open">;

/** What the author of a proposal is told. What they did themselves they know. */
const TOLD: Partial<Record<Settled, NotificationKind>> = {
  accepted: "proposal_accepted",
  accepted_in_part: "proposal_accepted_in_part",
  sent_back: "proposal_sent_back",
  refused: "proposal_refused",
  superseded: "proposal_superseded",
};

type Decision = { userId: string; comment: string | null; at: Date; changeSetId?: string };

/** A proposal's new status, the line of its history, and the note to its author: together, in the caller's transaction. */
export async function settle(tx: Transaction, proposal: Pick<Proposal, "id" | "proposerId">, status: Settled, { userId, comment, at, changeSetId }: Decision) {
  await tx.proposal.update({ where: { id: proposal.id }, data: { status, updatedAt: at, ...(changeSetId === undefined ? {} : { changeSetId }) }, select: { id: true } });
  await tx.proposalEvent.create({ data: { proposalId: proposal.id, kind: status satisfies ProposalEventKind, userId, comment, at }, select: { id: true } });
  const kind = TOLD[status];
  if (kind) await tx.notification.create({ data: { userId: proposal.proposerId, kind, proposalId: proposal.id, createdAt: at }, select: { id: true } });
}
