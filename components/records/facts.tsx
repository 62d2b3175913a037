import type { ReactNode } from "react";
import type { DiscrepancyView } from "#lib/records/evidence-queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { Cite } from "./cite.tsx";
import { DisputeMark } from "./discrepancies.tsx";
import { NotStated } from "./not-stated.tsx";

/** Label and value pairs of one record, each value with its sources. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)] sm:gap-x-4 gap-y-1 text-[0.9375rem]">{children}</dl>;
}

type FactProps = {
  label: string;
  record: string;
  field: string;
  notes: Footnotes;
  discrepancies?: readonly DiscrepancyView[];
  children: ReactNode;
};

/** One fact. A null or undefined child is "not stated". */
export function Fact({ label, record, field, notes, discrepancies = [], children }: FactProps) {
  const stated = children !== null && children !== undefined;
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">
        {stated ? children : <NotStated />}
        {stated && <Cite notes={notes} record={record} field={field} />}
        <DisputeMark discrepancies={discrepancies} record={record} field={field} />
      </dd>
    </>
  );
}
