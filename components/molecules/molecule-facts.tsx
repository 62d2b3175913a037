import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { Names } from "#components/records/names.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { Section } from "#components/ui/section.tsx";
import type { MoleculeProfile } from "#lib/molecules/queries.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { HOLDER_ROLES, MODALITIES, TARGET_ACTIONS } from "#lib/vocabularies/molecules.ts";
import { TERRITORIES } from "#lib/vocabularies/territories.ts";

type Props = { view: MoleculeProfile; notes: Footnotes };

export function MoleculeFacts({ view, notes }: Props) {
  const { record, molecule, evidence } = view;
  const own = { record: record.id, notes, discrepancies: evidence.discrepancies };
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      <Section id="facts" title="Facts">
        <Facts>
          <dt className="text-muted">Names</dt>
          <dd>
            <Names record={record} notes={notes} />
          </dd>
          <Fact label="Modality" field="modality" {...own}>
            {molecule.modality && MODALITIES.label(molecule.modality)}
          </Fact>
          <Fact label="Mechanism" field="mechanism" {...own}>
            {molecule.mechanism}
          </Fact>
          <Fact label="Summary" field="summary" {...own}>
            {molecule.summary}
          </Fact>
        </Facts>
      </Section>
      <Section id="targets" title="Targets and holders">
        <Facts>
          <dt className="text-muted">Targets</dt>
          <dd>
            <Targets view={view} notes={notes} />
          </dd>
          <dt className="text-muted">Held by</dt>
          <dd>
            <Holders view={view} notes={notes} />
          </dd>
        </Facts>
      </Section>
    </div>
  );
}

function Targets({ view: { record, targets, evidence }, notes }: Props) {
  if (targets.length === 0) return <NotStated />;
  return (
    <ul>
      {targets.map(({ id, target, action }) => (
        <li key={id}>
          <RecordLink kind="target" to={target} />
          <Cite notes={notes} record={record.id} field={`targets.${id}`} />, {action ? TARGET_ACTIONS.label(action).toLowerCase() : <>action <NotStated /></>}
          {action && <Cite notes={notes} record={record.id} field={`targets.${id}.action`} beside={`targets.${id}`} />}
          <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`targets.${id}`} />
        </li>
      ))}
    </ul>
  );
}

function Holders({ view: { record, holders, evidence }, notes }: Props) {
  if (holders.length === 0) return <NotStated />;
  return (
    <ul>
      {holders.map(({ id, company, role, territory }) => (
        <li key={id}>
          <RecordLink kind="company" to={company} />, {HOLDER_ROLES.label(role).toLowerCase()}
          {territory && ` in ${TERRITORIES.label(territory)}`}
          <Cite notes={notes} record={record.id} field={`holders.${id}`} />
          <DisputeMark discrepancies={evidence.discrepancies} record={record.id} field={`holders.${id}`} />
        </li>
      ))}
    </ul>
  );
}
