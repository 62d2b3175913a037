import { RecordLink } from "#components/records/record-links.tsx";
import { StatedTotals } from "#components/records/stated-totals.tsx";
import type { CompanyProfile } from "#lib/companies/queries.ts";
import { reconcile } from "#lib/companies/reconcile.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";

/** What a company is said to have, beside what is tracked of it. */
export function CompanyTotals({ view, notes }: { view: CompanyProfile; notes: Footnotes }) {
  const { record, tracked, evidence } = view;
  return (
    <StatedTotals record={record} notes={notes} evidence={evidence} caption={`Totals stated of ${record.title}, and what is tracked`}>
      {({ measure }) => {
        const { named, confirmed } = reconcile(measure, tracked);
        if (named === null) return <span className="text-muted">not tracked</span>;
        if (named.length === 0) return "0 by name";
        return (
          <>
            {named.length} by name:{" "}
            {named.map((one, index) => (
              <span key={one.title}>
                {index > 0 && ", "}
                {one.slug ? <RecordLink kind="molecule" to={{ title: one.title, slug: one.slug }} /> : one.title}
              </span>
            ))}
            {confirmed && `; of which ${confirmed.count} ${confirmed.words}`}
          </>
        );
      }}
    </StatedTotals>
  );
}
