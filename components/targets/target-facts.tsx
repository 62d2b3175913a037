import { Cite } from "#components/records/cite.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { Names } from "#components/records/names.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { hgncAddress, uniprotAddress } from "#lib/targets/identifiers.ts";
import type { TargetProfile } from "#lib/targets/queries.ts";
import { TARGET_VARIANT_KINDS } from "#lib/vocabularies/targets.ts";

export function TargetFacts({ view, notes }: { view: TargetProfile; notes: Footnotes }) {
  const { record, target, variantOf, variants } = view;
  const own = { record: record.id, notes, discrepancies: view.evidence.discrepancies };
  return (
    <Section id="facts" title="Facts">
      <Facts>
        <Fact label="Full name" field="fullName" {...own}>
          {target.fullName}
        </Fact>
        <Fact label="Family" field="family" {...own}>
          {target.family}
        </Fact>
        <Fact label="HGNC id" field="hgncId" {...own}>
          {target.hgncId && <ExternalLink href={hgncAddress(target.hgncId)}>{target.hgncId}</ExternalLink>}
        </Fact>
        <Fact label="UniProt" field="uniprot" {...own}>
          {target.uniprot && <ExternalLink href={uniprotAddress(target.uniprot)}>{target.uniprot}</ExternalLink>}
        </Fact>
        {target.variantKind && (
          <Fact label={`${TARGET_VARIANT_KINDS.label(target.variantKind)} of`} field="variantOfId" {...own}>
            {variantOf && <RecordLink kind="target" to={variantOf} />}
          </Fact>
        )}
        {variants.length > 0 && (
          <>
            <dt className="text-muted">Variants</dt>
            <dd>
              <ul>
                {variants.map((one) => (
                  <li key={one.id}>
                    <RecordLink kind="target" to={one} />
                    {one.variantKind && `, ${TARGET_VARIANT_KINDS.label(one.variantKind).toLowerCase()}`}
                    <Cite notes={notes} record={one.id} field={["variantKind", "variantOfId"]} />
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
