import { Cite } from "#components/records/cite.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { DesignationKind, Regulator } from "#lib/db/generated/enums.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { RecordLink as Linked } from "#lib/records/visible.ts";
import { DESIGNATION_KINDS } from "#lib/vocabularies/molecules.ts";
import { REGULATORS } from "#lib/vocabularies/territories.ts";

type Designation = { id: string; kind: DesignationKind; regulator: Regulator; date: string | null; note: string | null; indication: Linked | null };

type Props = { view: { record: { id: string; title: string }; designations: Designation[] }; notes: Footnotes };

/** What regulators have granted a molecule. `view.record` is the molecule. */
export function Designations({ view: { record, designations }, notes }: Props) {
  if (designations.length === 0) return null;
  return (
    <Section id="designations" title="Designations">
      <DataTable
        caption={`Designations of ${record.title}`}
        rows={designations}
        rowKey={(one) => one.id}
        columns={[
          {
            key: "kind",
            label: "Designation",
            cell: ({ id, kind }) => (
              <>
                {DESIGNATION_KINDS.label(kind)}
                <Cite notes={notes} record={record.id} field={`designations.${id}`} />
              </>
            ),
          },
          { key: "regulator", label: "Regulator", cell: ({ regulator }) => <abbr title={REGULATORS.term(regulator).definition}>{REGULATORS.label(regulator)}</abbr> },
          {
            key: "date",
            label: "Date",
            className: "whitespace-nowrap",
            cell: ({ id, date }) =>
              date ? (
                <>
                  {labelDate(date)}
                  <Cite notes={notes} record={record.id} field={`designations.${id}.date`} />
                </>
              ) : (
                <NotStated />
              ),
          },
          { key: "indication", label: "Indication", className: "min-w-40", cell: ({ indication }) => (indication ? <RecordLink kind="indication" to={indication} /> : <NotStated />) },
          { key: "note", label: "Note", className: "min-w-40", cell: ({ note }) => note },
        ]}
      />
    </Section>
  );
}
