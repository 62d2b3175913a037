import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { Facts } from "#components/records/facts.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PartnershipProfile } from "#lib/partnerships/queries.ts";
import { moleculeWords, moneyWords } from "#lib/partnerships/words.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

/** What it covers, where, and for what money. Money parts are of different kinds and are never added up. */
export function PartnershipScope({ view, notes }: { view: PartnershipProfile; notes: Footnotes }) {
  const { record, agreement, territories, terms, evidence } = view;
  const included = territories.filter((one) => one.included);
  const excluded = territories.filter((one) => !one.included);
  const own = { notes, record: record.id };
  const marks = (field: string) => (
    <>
      <Cite {...own} field={field} />
      <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={field} />
    </>
  );
  return (
    <Section id="covers" title="What it covers">
      <Facts>
        <dt className="text-muted">Molecules</dt>
        <dd>
          {agreement.molecules.length === 0 && <NotStated />}
          <ul>
            {agreement.molecules.map((one) => (
              <li key={one.id}>
                {one.link ? <RecordLink kind="molecule" to={one.link} /> : moleculeWords(one)}
                {one.link && one.description && `, ${one.description}`}
                {marks(`molecules.${one.id}`)}
              </li>
            ))}
          </ul>
        </dd>
        <dt className="text-muted">Territory</dt>
        <dd>
          {territories.length === 0 && <NotStated />}
          <ul>
            {included.map((one) => (
              <li key={one.id}>
                {TERRITORIES.label(one.territory)}
                {marks(`territories.${one.id}`)}
              </li>
            ))}
          </ul>
        </dd>
        {excluded.length > 0 && (
          <>
            <dt className="text-muted">Except</dt>
            <dd>
              <ul>
                {excluded.map((one) => (
                  <li key={one.id}>
                    {TERRITORIES.label(one.territory)}
                    {marks(`territories.${one.id}`)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt className="text-muted">Money</dt>
        <dd>
          {terms.length === 0 && <NotStated />}
          <ul>
            {terms.map((term) => (
              <li key={term.id}>
                {moneyWords(term)}
                {term.description && <span className="text-muted"> ({term.description})</span>}
                {marks(`terms.${term.id}`)}
              </li>
            ))}
          </ul>
        </dd>
      </Facts>
    </Section>
  );
}
