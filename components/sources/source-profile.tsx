import { Fact, Facts } from "#components/records/facts.tsx";
import { Profile } from "#components/records/profile.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { labelDate } from "#lib/dates/label.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { SourceProfile as SourceView } from "#lib/sources/queries.ts";
import { sourceStructuredData } from "#lib/sources/structured-data.ts";
import { sourceSummary } from "#lib/sources/summary.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";
import { SourceStatements } from "./source-statements.tsx";
import { SourcedFacts } from "./sourced-facts.tsx";

/** One source, and everything that rests on it. */
export function SourceProfile({ view }: { view: SourceView }) {
  const { record, source, evidence } = view;
  const notes = new Footnotes(evidence.citations);
  const own = { record: record.id, notes, discrepancies: evidence.discrepancies };
  return (
    <Profile
      kind="source"
      record={record}
      evidence={evidence}
      notes={notes}
      titleField="title"
      summary={sourceSummary(view)}
      structuredData={sourceStructuredData(view)}
    >
      <Section id="facts" title="Document">
        <Facts>
          <Fact label="Kind" field="kind" {...own}>
            {SOURCE_KINDS.label(source.kind)}
          </Fact>
          <Fact label="Publisher" field="publisher" {...own}>
            {source.publisher}
          </Fact>
          <Fact label="Speaker" field="speaker" {...own}>
            {source.speaker}
          </Fact>
          <Fact label="Said" field="said" {...own}>
            {source.said && labelDate(source.said)}
          </Fact>
          <Fact label="Published" field="published" {...own}>
            {source.published && labelDate(source.published)}
          </Fact>
          <Fact label="Retrieved" field="retrieved" {...own}>
            {source.retrieved && labelDate(source.retrieved)}
          </Fact>
          <Fact label="Web address" field="url" {...own}>
            {source.url && <ExternalLink href={source.url}>{source.url}</ExternalLink>}
          </Fact>
          <Fact label="Note" field="note" {...own}>
            {source.note}
          </Fact>
        </Facts>
      </Section>
      <SourceStatements statements={view.statements} />
      <SourcedFacts title={record.title} facts={view.facts} />
    </Profile>
  );
}
