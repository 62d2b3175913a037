import type { Person } from "#lib/auth/actor.ts";
import { canReviewProposal, type Scope } from "#lib/auth/permissions.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { ProposalStatus } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import type { Change } from "#lib/records/diff.ts";
import { recordScope } from "#lib/records/scope.ts";
import { readState } from "#lib/records/state.ts";
import { PROPOSAL_STATUSES } from "#lib/vocabularies/proposals.ts";

const SELECT = {
  id: true, status: true, reason: true, origin: true, proposerId: true, createdAt: true, updatedAt: true, changeSetId: true,
  items: { orderBy: { position: "asc" }, select: { recordId: true, kind: true, slug: true, title: true, baseVersion: true, changes: true, state: true } },
} as const;

export type Proposal = NonNullable<Awaited<ReturnType<typeof readProposal>>>;
export type ProposalItem = Proposal["items"][number];

export async function readProposal(tx: Transaction, id: string) {
  const row = await tx.proposal.findUnique({ where: { id }, select: SELECT });
  if (!row) return null;
  return { ...row, items: row.items.map((item) => ({ ...item, changes: item.changes as Change[], state: readState(item.state) })) };
}

/**
 * The proposal that somebody wants to decide on, as long as it is what they saw. `seen` is when it was last changed.
 * Throws AppError `not-found`; `conflict` where it was revised or decided meanwhile.
 */
export async function proposalToDecide(tx: Transaction, id: string, seen: string, statuses: readonly ProposalStatus[]): Promise<Proposal> {
  const proposal = await readProposal(tx, id);
  if (!proposal) throw new AppError("not-found", "There is no such proposal.");
  if (!statuses.includes(proposal.status))
    throw new AppError("conflict", `Nothing was done: the proposal is at “${PROPOSAL_STATUSES.label(proposal.status)}”.`, { details: { status: proposal.status } });
  if (proposal.updatedAt.toISOString() !== seen) throw new AppError("conflict", "Nothing was done: the proposal was changed since you opened it. Read it again.");
  return proposal;
}

/** Whether an error says that somebody else decided first. */
export const isDecided = (error: unknown): boolean => error instanceof AppError && error.code === "conflict" && typeof error.details === "object" && error.details !== null && "status" in error.details;

/** The companies that each record of a proposal is about, as it is and as it would be. */
export async function proposalScopes(tx: Transaction, { items }: Pick<Proposal, "items">): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for (const { kind, recordId, state } of items) {
    const current = await currentState(tx, recordId);
    for (const data of [...(current ? [current.state.data] : []), state.data]) scopes.push(await recordScope(tx, kind, recordId, data));
  }
  return scopes;
}

/** Throws AppError `forbidden`, saying why. */
export async function checkReviewer(tx: Transaction, actor: Person, proposal: Proposal): Promise<void> {
  if (actor.id === proposal.proposerId) throw new AppError("forbidden", "Nobody decides on their own proposal.");
  const scopes = await proposalScopes(tx, proposal);
  if (!scopes.every((scope) => canReviewProposal(actor, proposal, scope))) throw new AppError("forbidden", "This account may not decide on this proposal.");
}
