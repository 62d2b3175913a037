import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { Section } from "#components/ui/section.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { PartnershipProfile } from "#lib/partnerships/queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PARTNERSHIP_KINDS, PARTY_ROLES } from "#lib/vocabularies/partnerships.ts";

/** Between whom, of what kind, since when. */
export function PartnershipFacts({ view, notes }: { view: PartnershipProfile; notes: Footnotes }) {
  const { record, scope, agreement, evidence } = view;
  const own = { record: record.id, notes, discrepancies: evidence.discrepancies };
  return (
    <Section id="facts" title="Agreement">
      <Facts>
        <Fact label="Kind" field="kind" {...own}>
          {agreement.kind && PARTNERSHIP_KINDS.label(agreement.kind)}
        </Fact>
        <dt className="text-muted">Parties</dt>
        <dd>
          {agreement.parties.length === 0 && <NotStated />}
          <ul>
            {agreement.parties.map(({ id, company, role }) => (
              <li key={id}>
                <RecordLink kind="company" to={company} />, {PARTY_ROLES.label(role).toLowerCase()}
                <Cite notes={notes} record={record.id} field={`parties.${id}`} />
                <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`parties.${id}`} />
              </li>
            ))}
          </ul>
        </dd>
        <Fact label="Scope" field="scope" {...own}>
          {scope}
        </Fact>
        <Fact label="Signed" field="signed" {...own}>
          {agreement.signed && labelDate(agreement.signed)}
        </Fact>
        <Fact label="Start" field="start" {...own}>
          {agreement.start && labelDate(agreement.start)}
        </Fact>
        <Fact label="End" field="end" {...own}>
          {agreement.end && labelDate(agreement.end)}
        </Fact>
        <Fact label="Term" field="termYears" {...own}>
          {agreement.termYears === null ? null : `${agreement.termYears} ${agreement.termYears === 1 ? "year" : "years"}`}
        </Fact>
      </Facts>
    </Section>
  );
}
