import { Milestones } from "#components/records/milestones.tsx";
import { Profile } from "#components/records/profile.tsx";
import { StatedTotals } from "#components/records/stated-totals.tsx";
import type { PartnershipProfile as PartnershipView } from "#lib/partnerships/queries.ts";
import { partnershipStructuredData } from "#lib/partnerships/structured-data.ts";
import { partnershipSummary } from "#lib/partnerships/summary.ts";
import { coverageWords } from "#lib/partnerships/words.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { PartnershipFacts } from "./partnership-facts.tsx";
import { PartnershipScope } from "./partnership-scope.tsx";

/** One agreement: between whom, over what, where, for how long and for what money. */
export function PartnershipProfile({ view }: { view: PartnershipView }) {
  const { record, evidence, agreement } = view;
  const notes = new Footnotes(evidence.citations);
  return (
    <Profile kind="partnership" record={record} evidence={evidence} notes={notes} titleField="title" summary={partnershipSummary(view)} structuredData={partnershipStructuredData(view)}>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <PartnershipFacts view={view} notes={notes} />
        <PartnershipScope view={view} notes={notes} />
      </div>
      <StatedTotals record={record} notes={notes} evidence={evidence} caption={`Totals stated of ${record.title}, and what is named`}>
        {({ measure }) => (measure === "molecules_in_agreement" ? coverageWords(agreement.molecules) : <span className="text-muted">not tracked</span>)}
      </StatedTotals>
      <Milestones record={record} notes={notes} evidence={evidence} />
    </Profile>
  );
}
