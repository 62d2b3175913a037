import { Link } from "#components/ui/link.tsx";
import { Cite } from "#components/records/cite.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { ClinicTotal } from "#lib/programs/stated-totals.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";

/** What companies say of their own pipelines, beside what is tracked: coverage is shown, never faked. */
export function StatedTotals({ totals, notes }: { totals: ClinicTotal[]; notes: Footnotes }) {
  if (totals.length === 0) return null;
  return (
    <ul className="mb-3 text-[0.9375rem]">
      {totals.map(({ company, recordId, totalId, stated, qualifier, asOf, tracked }) => (
        <li key={`${recordId} ${totalId}`}>
          <Link href={`/companies/${company.slug}`}>{company.name}</Link>: {qualifier === "more_than" && "more than "}
          <b>{stated}</b> molecules in the clinic stated
          {asOf && ` (${labelDate(asOf)})`}
          <Cite notes={notes} record={recordId} field={`totals.${totalId}`} />, <b>{tracked.length}</b> tracked:{" "}
          {tracked.map((molecule, index) => (
            <span key={molecule.slug}>
              {index > 0 && ", "}
              <Link href={`/molecules/${molecule.slug}`}>{molecule.name}</Link>
            </span>
          ))}
          .
        </li>
      ))}
    </ul>
  );
}
