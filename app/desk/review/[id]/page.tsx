import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProposalItems } from "#components/review/proposal-items.tsx";
import { ProposalPage } from "#components/review/proposal-page.tsx";
import { AuthorForm, ReviewForm } from "#components/review/review-forms.tsx";
import { canReadProposal, canReviewProposal, canReviseProposal } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { recordChoices } from "#lib/review/bulk-choices.ts";
import { proposalView } from "#lib/review/proposal-view.ts";
import { nextInQueue } from "#lib/review/queue-queries.ts";
import { proposalScopes, readProposal } from "#lib/review/read-proposal.ts";
import { decide, reviseOwn } from "./actions.ts";

export const metadata: Metadata = { title: "Proposal" };

/** `?late`: what was chosen here came after somebody else’s decision. */
export default async function Page({ params, searchParams }: PageProps<"/desk/review/[id]">) {
  const { id } = await params;
  const person = await requirePerson(canReadProposal, `/desk/review/${id}`);
  const db = await liveDatabase();
  const [proposal, stored] = [await proposalView(db, id), await readProposal(db, id)];
  if (!proposal || !stored) notFound();
  const isWaiting = proposal.status === "open" || proposal.status === "sent_back";
  const scopes = await proposalScopes(db, stored);
  const reviews = isWaiting && scopes.every((scope) => canReviewProposal(person, proposal, scope));
  const revises = isWaiting && canReviseProposal(person, proposal);
  return (
    <ProposalPage proposal={proposal} next={await nextInQueue(db, proposal)} late={!isWaiting && (await searchParams).late !== undefined}>
      {reviews && <ReviewForm proposal={proposal} action={decide} />}
      {revises && <AuthorForm proposal={proposal} action={reviseOwn} sources={await recordChoices(db, "source")} />}
      {!reviews && !revises && <ProposalItems items={proposal.items} choosing={false} />}
    </ProposalPage>
  );
}
