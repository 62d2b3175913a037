import { DecisionForm } from "#components/forms/decision-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { Choice } from "#lib/review/bulk-choices.ts";
import type { ProposalView } from "#lib/review/proposal-view.ts";
import { ProposalItems } from "./proposal-items.tsx";

type Props = { proposal: ProposalView; action: FormAction };

function Seen({ id, updatedAt }: ProposalView) {
  return (
    <>
      <HiddenField name="proposalId" value={id} />
      <HiddenField name="seen" value={updatedAt.toISOString()} />
    </>
  );
}

const ACCEPT = { value: "accept", label: "Accept what is ticked", letter: "A" };
const SEND_BACK = { value: "send_back", label: "Send back", letter: "S" };
const REFUSE = { value: "refuse", label: "Refuse", letter: "R", danger: true };

/** For an editor: every change with a box, a comment, and the decisions. */
export function ReviewForm({ proposal, action }: Props) {
  const isOpen = proposal.status === "open";
  return (
    <DecisionForm id="review" action={action} buttons={isOpen ? [ACCEPT, SEND_BACK, REFUSE] : [REFUSE]}>
      <Seen {...proposal} />
      <ProposalItems items={proposal.items} choosing={isOpen} />
      <div className="w-full max-w-[45rem]">
        <TextAreaField
          name="comment"
          label="Comment"
          help={isOpen ? "Its author reads it. Needed to send back and to refuse. By keyboard: Alt+A accepts, Alt+S sends back, Alt+R refuses, Alt+N goes to the next." : "Its author reads it. By keyboard: Alt+R refuses."}
          maxLength={4000}
        />
      </div>
    </DecisionForm>
  );
}

/** For its author: what goes on being proposed, altered where need be, why, and taking it back. */
export function AuthorForm({ proposal, action, sources }: Props & { sources: readonly Choice[] }) {
  return (
    <DecisionForm id="own" action={action} buttons={[{ value: "revise", label: "Propose what is ticked" }, { value: "withdraw", label: "Take it back", danger: true }]}>
      <Seen {...proposal} />
      <ProposalItems items={proposal.items} choosing sources={sources} />
      <div className="grid w-full max-w-[45rem] gap-3">
        <TextAreaField name="reason" label="Why" help="At least ten characters." defaultValue={proposal.reason} rows={2} maxLength={2000} />
        <TextAreaField name="comment" label="Comment" help="For the editor: what you have mended." rows={2} maxLength={4000} />
      </div>
    </DecisionForm>
  );
}
