import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { VisibleRecord } from "#lib/records/profile-query.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import { TOTAL_MEASURES, TOTAL_QUALIFIERS } from "#lib/vocabularies/records.ts";
import { Cite } from "./cite.tsx";
import { DisputeMark } from "./discrepancies.tsx";
import { NotStated } from "./not-stated.tsx";

export type Total = VisibleRecord["totals"][number];
type Props = {
  record: VisibleRecord;
  notes: Footnotes;
  evidence: ShownEvidence;
  caption: string;
  /** What is tracked of a total. */
  children: (total: Total) => ReactNode;
};

/** Totals as their sources state them, each reconciled with what is tracked. */
export function StatedTotals({ record, notes, evidence, caption, children }: Props) {
  if (record.totals.length === 0) return null;
  return (
    <Section id="totals" title="Stated totals" note="Totals are kept as their source states them. Beside each stands what is tracked by name here.">
      <DataTable
        caption={caption}
        rows={record.totals}
        rowKey={(total) => total.id}
        columns={[
          { key: "measure", label: "What is counted", cell: ({ measure }) => TOTAL_MEASURES.label(measure) },
          {
            key: "stated",
            label: "Stated",
            className: "whitespace-nowrap",
            cell: (total) => (
              <>
                {totalWords(total)}
                <Cite notes={notes} record={record.id} field={`totals.${total.id}`} />
                <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`totals.${total.id}`} />
              </>
            ),
          },
          {
            key: "asOf",
            label: "As of",
            className: "whitespace-nowrap",
            cell: ({ id, asOf }) =>
              asOf ? (
                <>
                  {labelDate(asOf)}
                  <Cite notes={notes} record={record.id} field={`totals.${id}.asOf`} />
                </>
              ) : (
                <NotStated />
              ),
          },
          { key: "tracked", label: "Tracked", className: "min-w-52", cell: children },
        ]}
      />
    </Section>
  );
}

/** "more than 80". */
export const totalWords = ({ qualifier, value }: Pick<Total, "qualifier" | "value">): string =>
  [TOTAL_QUALIFIERS.label(qualifier), value.toLocaleString("en-GB")].filter(Boolean).join(" ");
