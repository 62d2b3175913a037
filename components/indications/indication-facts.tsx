import { Cite } from "#components/records/cite.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { Names } from "#components/records/names.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { meshAddress, mondoAddress } from "#lib/indications/identifiers.ts";
import type { IndicationProfile } from "#lib/indications/queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";

export function IndicationFacts({ view, notes }: { view: IndicationProfile; notes: Footnotes }) {
  const { record, indication, broader, narrower } = view;
  const own = { record: record.id, notes, discrepancies: view.evidence.discrepancies };
  return (
    <Section id="facts" title="Facts">
      <Facts>
        <Fact label="Therapeutic area" field="therapeuticArea" {...own}>
          {indication.therapeuticArea && THERAPEUTIC_AREAS.label(indication.therapeuticArea)}
        </Fact>
        <Fact label="Line or setting" field="line" {...own}>
          {indication.line}
        </Fact>
        <Fact label="MONDO" field="mondoId" {...own}>
          {indication.mondoId && <ExternalLink href={mondoAddress(indication.mondoId)}>{indication.mondoId}</ExternalLink>}
        </Fact>
        <Fact label="MeSH" field="meshId" {...own}>
          {indication.meshId && <ExternalLink href={meshAddress(indication.meshId)}>{indication.meshId}</ExternalLink>}
        </Fact>
        <Fact label="Broader" field="broaderId" {...own}>
          {broader && <RecordLink kind="indication" to={broader} />}
        </Fact>
        {narrower.length > 0 && (
          <>
            <dt className="text-muted">Narrower</dt>
            <dd>
              <ul>
                {narrower.map((one) => (
                  <li key={one.id}>
                    <RecordLink kind="indication" to={one} />
                    <Cite notes={notes} record={one.id} field="broaderId" />
                  </li>
                ))}
              </ul>
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
