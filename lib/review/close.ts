import type { Person } from "#lib/auth/actor.ts";
import { canWithdrawProposal } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { saveTogether } from "#lib/records/save.ts";
import { readComment } from "./comment.ts";
import { checkReviewer, proposalToDecide } from "./read-proposal.ts";
import { settle } from "./settle.ts";

/** `seen`: when the proposal was last changed, as the form that decides has it. */
export type Closing = { proposalId: string; seen: string; comment: unknown };

/** An editor asks for something to be mended: the author may revise it. */
export const sendBack = (db: Database, actor: Person, closing: Closing) => decide(db, actor, closing, "sent_back");

/** An editor turns it down. */
export const refuse = (db: Database, actor: Person, closing: Closing) => decide(db, actor, closing, "refused");

function decide(db: Database, actor: Person, { proposalId, seen, comment }: Closing, status: "sent_back" | "refused"): Promise<void> {
  return saveTogether(db, async (tx) => {
    const proposal = await proposalToDecide(tx, proposalId, seen, status === "refused" ? ["open", "sent_back"] : ["open"]);
    await checkReviewer(tx, actor, proposal);
    const said = readComment(comment, status === "sent_back" ? "Say what has to be mended." : "Say why it is refused.");
    await settle(tx, proposal, status, { userId: actor.id, comment: said, at: new Date() });
  });
}

/** Its author takes it back. */
export function withdraw(db: Database, actor: Person, { proposalId, seen, comment }: Closing): Promise<void> {
  return saveTogether(db, async (tx) => {
    const proposal = await proposalToDecide(tx, proposalId, seen, ["open", "sent_back"]);
    if (!canWithdrawProposal(actor, proposal)) throw new AppError("forbidden", "Only its author takes a proposal back.");
    await settle(tx, proposal, "withdrawn", { userId: actor.id, comment: readComment(comment), at: new Date() });
  });
}
