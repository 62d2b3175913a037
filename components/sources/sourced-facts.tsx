import { RecordLink } from "#components/records/record-links.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { byLocator } from "#lib/sources/by-locator.ts";
import type { SourcedFact } from "#lib/sources/queries.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { STANCES } from "#lib/vocabularies/sources.ts";

const COLUMNS: Column<SourcedFact>[] = [
  {
    key: "record",
    label: "Record",
    className: "w-[22%] min-w-40",
    cell: ({ record }) => (
      <>
        <RecordLink kind={record.kind} to={record} /> <span className="text-sm font-normal text-muted">{RECORD_KINDS.label(record.kind).toLowerCase()}</span>
      </>
    ),
  },
  { key: "field", label: "Field", className: "w-[16%] min-w-28", cell: ({ label }) => label },
  { key: "value", label: "Value as held", className: "w-[26%] min-w-44", cell: (fact) => <Held fact={fact} /> },
  {
    key: "says",
    label: "What the source says, in our words",
    className: "min-w-56",
    cell: ({ paraphrase, derivation, stance }) => (
      <>
        {stance === "contradicts" && <strong className="font-semibold text-alert">{STANCES.label(stance)}: </strong>}
        {paraphrase ?? <span className="text-muted italic">no paraphrase</span>}
        {derivation && (
          <span className="block text-sm">
            <em>Derived:</em> {derivation}
          </span>
        )}
      </>
    ),
  },
];

function Held({ fact: { value, item } }: { fact: SourcedFact }) {
  if (value === null) return <span className="text-muted italic">none</span>;
  return (
    <>
      {value}
      {item && <span className="block text-sm text-muted">of: {item}</span>}
    </>
  );
}

/** Every fact that rests on a source, under its place in it. */
export function SourcedFacts({ title, facts }: { title: string; facts: readonly SourcedFact[] }) {
  const groups = byLocator(facts);
  return (
    <Section id="rests" title="What rests on it">
      {groups.length === 0 && <p className="text-muted">No fact rests on this source.</p>}
      {groups.length > 0 && (
        <DataTable
          caption={`Facts that rest on ${title}, by their place in it`}
          columns={COLUMNS}
          groups={groups.map(({ locator, facts: rows }) => ({ key: locator ?? "", heading: locator ?? "No place given", rows }))}
          rowKey={(fact) => `${fact.recordId} ${fact.id}`}
        />
      )}
    </Section>
  );
}
