import { RecordLink } from "#components/records/record-links.tsx";
import { Stated } from "#components/records/stated.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { SourceProfile } from "#lib/sources/queries.ts";

/** Where the source says other than what a record keeps. */
export function SourceStatements({ statements }: { statements: SourceProfile["statements"] }) {
  if (statements.length === 0) return null;
  return (
    <Section id="otherwise" title="Where it says otherwise">
      <DataTable
        caption="Statements of this source that differ from the value kept"
        rows={statements}
        rowKey={(one) => `${one.recordId} ${one.discrepancy.id} ${one.id}`}
        columns={[
          { key: "record", label: "Record", className: "min-w-40", cell: ({ record }) => <RecordLink kind={record.kind} to={record} /> },
          { key: "field", label: "Field", className: "min-w-28", cell: ({ label }) => label },
          { key: "held", label: "Value as held", className: "min-w-40", cell: ({ held }) => held ?? <span className="text-muted italic">none</span> },
          {
            key: "said",
            label: "Said here",
            className: "min-w-40",
            cell: ({ value, locator, isError }) => (
              <>
                <Stated value={value} isError={isError} saying />
                {locator && <span className="text-muted"> ({locator})</span>}
              </>
            ),
          },
          { key: "question", label: "Question", className: "min-w-64", cell: ({ discrepancy: { question, ruling }, paraphrase }) => [question, paraphrase, ruling && `Ruled: ${ruling}`].filter(Boolean).join(" ") },
        ]}
      />
    </Section>
  );
}
