import type { ReactNode } from "react";
import { AltKeys } from "#components/desk/alt-keys.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { changeSetPath } from "#lib/records/paths.ts";
import type { ProposalView } from "#lib/review/proposal-view.ts";
import { PROPOSAL_STATUSES } from "#lib/vocabularies/proposals.ts";
import { ProposalHistory } from "./proposal-history.tsx";

type Props = { proposal: ProposalView; next: string | null; late: boolean; children: ReactNode };

/** A proposal: what it is about, what it would change (`children`), what became of it. */
export function ProposalPage({ proposal: { status, reason, proposer, createdAt, changeSetId, events, items }, next, late, children }: Props) {
  return (
    <article>
      <AltKeys />
      {late && (
        <p role="alert" className="form-errors">
          Nothing of what you chose was done: somebody else decided first. What became of it stands below.
        </p>
      )}
      <header>
        <Trail steps={[{ href: "/desk/review", label: "Review" }]} here="Proposal" />
        <h1 className="text-2xl sm:text-3xl">
          {items[0]?.title}
          {items.length > 1 && ` and ${items.length - 1} more`}
        </h1>
        <p className="mt-1">
          <span className="font-semibold">{PROPOSAL_STATUSES.label(status)}.</span> Proposed by {proposer}, <Moment at={createdAt} />.
          {changeSetId && (
            <>
              {" "}
              <Link href={changeSetPath(changeSetId) as "/"}>What was saved</Link>.
            </>
          )}
          {next && (
            <>
              {" "}
              <Link href={`/desk/review/${next}`} data-letter="N" aria-keyshortcuts="Alt+N">
                Next in the queue
              </Link>
              .
            </>
          )}
        </p>
        <p className="mt-1 max-w-[75ch] whitespace-pre-line">
          <span className="text-muted">Why: </span>
          {reason}
        </p>
      </header>
      {children}
      <ProposalHistory events={events} />
    </article>
  );
}
