import { Moment } from "#components/ui/moment.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ProposalView } from "#lib/review/proposal-view.ts";
import { PROPOSAL_EVENT_KINDS } from "#lib/vocabularies/proposals.ts";

/** What became of a proposal, step by step, with what was said. */
export function ProposalHistory({ events }: Pick<ProposalView, "events">) {
  return (
    <Section id="proposal-history" title="What became of it">
      <ol className="grid gap-2">
        {events.map(({ id, kind, comment, at, user }) => (
          <li key={id}>
            <span className="font-semibold">{PROPOSAL_EVENT_KINDS.label(kind)}</span>
            {user && ` by ${user.name}`}, <Moment at={at} />
            {comment && <p className="max-w-[75ch] border-l-2 border-rule-strong pl-3 whitespace-pre-line">{comment}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
