import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ProgramProfile } from "#lib/programs/queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { PROGRAM_ROLES } from "#lib/vocabularies/programs.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

export function ProgramFacts({ view, notes }: { view: ProgramProfile; notes: Footnotes }) {
  const { record, row, molecule, indication, setting, companies, evidence } = view;
  const own = { record: record.id, notes, discrepancies: evidence.discrepancies };
  return (
    <Section id="facts" title="Facts">
      <Facts>
        <Fact label="Molecule" field="moleculeId" {...own}>
          <RecordLink kind="molecule" to={molecule} />
        </Fact>
        <Fact label="Indication" field="indicationId" {...own}>
          {indication && <RecordLink kind="indication" to={indication} />}
        </Fact>
        <Fact label="Setting" field="setting" {...own}>
          {setting}
        </Fact>
        <Fact label="Territory" field="territory" {...own}>
          {row.territory && TERRITORIES.label(row.territory)}
        </Fact>
        <dt className="text-muted">Companies</dt>
        <dd>
          {companies.length === 0 && <NotStated />}
          <ul>
            {companies.map(({ id, role, company }) => (
              <li key={id}>
                <RecordLink kind="company" to={company} />, {PROGRAM_ROLES.label(role).toLowerCase()}
                <Cite notes={notes} record={record.id} field={`companies.${id}`} />
                <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`companies.${id}`} />
              </li>
            ))}
          </ul>
        </dd>
      </Facts>
    </Section>
  );
}
