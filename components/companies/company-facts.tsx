import { Cite } from "#components/records/cite.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { Names } from "#components/records/names.tsx";
import { Joined, RecordLink } from "#components/records/record-links.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CompanyProfile } from "#lib/companies/queries.ts";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";

export function CompanyFacts({ view, notes }: { view: CompanyProfile; notes: Footnotes }) {
  const { record, company, parent, affiliates } = view;
  const own = { record: record.id, notes, discrepancies: view.evidence.discrepancies };
  return (
    <Section id="facts" title="Facts">
      <Facts>
        <Fact label="Kind" field="kind" {...own}>
          {company.kind && COMPANY_KINDS.label(company.kind)}
        </Fact>
        <Fact label="Country" field="country" {...own}>
          {company.country}
        </Fact>
        <Fact label="City" field="city" {...own}>
          {company.city}
        </Fact>
        <Fact label="Established" field="established" {...own}>
          {company.established && labelDate(company.established)}
        </Fact>
        <Fact label="Established in" field="establishedPlace" {...own}>
          {company.establishedPlace}
        </Fact>
        <Fact label="Listing" field="listing" {...own}>
          {company.listing}
        </Fact>
        <Fact label="Focus" field="focus" {...own}>
          {company.focus}
        </Fact>
        <Fact label="Strategy" field="strategy" {...own}>
          {company.strategy}
        </Fact>
        <Fact label="Parent" field="parentId" {...own}>
          {parent && <RecordLink kind="company" to={parent} />}
        </Fact>
        {affiliates.length > 0 && (
          <>
            <dt className="text-muted">Affiliates</dt>
            <dd>
              <Joined items={affiliates}>
                {(one) => (
                  <>
                    <RecordLink kind="company" to={one} />
                    <Cite notes={notes} record={one.id} field="parentId" />
                  </>
                )}
              </Joined>
            </dd>
          </>
        )}
        <dt className="text-muted">Other names</dt>
        <dd>
          <Names record={record} notes={notes} />
        </dd>
      </Facts>
    </Section>
  );
}
