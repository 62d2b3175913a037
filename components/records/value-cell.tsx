import type { ReactNode } from "react";
import type { DiscrepancyView } from "#lib/records/evidence-queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { Cite } from "./cite.tsx";
import { DisputeMark } from "./discrepancies.tsx";
import { NotStated } from "./not-stated.tsx";

type Props = { record: string; field: string; notes: Footnotes; discrepancies?: readonly DiscrepancyView[]; children: ReactNode };

/** A value in a table with its sources; a null child is not stated. */
export function ValueCell({ record, field, notes, discrepancies = [], children }: Props) {
  if (children === null || children === undefined) return <NotStated />;
  return (
    <>
      {children}
      <Cite notes={notes} record={record} field={field} />
      <DisputeMark discrepancies={discrepancies} record={record} field={field} />
    </>
  );
}
