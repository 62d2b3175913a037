import { Fact, Facts } from "#components/records/facts.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { Profile } from "#components/records/profile.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CatalystProfile as CatalystView } from "#lib/catalysts/queries.ts";
import { catalystStructuredData } from "#lib/catalysts/structured-data.ts";
import { catalystSummary } from "#lib/catalysts/summary.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { CATALYST_KINDS, CATALYST_STATES } from "#lib/vocabularies/catalysts.ts";
import { OutcomeCell } from "./catalyst-columns.tsx";
import { StatementLedger } from "./statement-ledger.tsx";
import { UrgencyMark } from "./urgency-mark.tsx";

/** One expected event: what it is of, every date that was said, and what came of it. */
export function CatalystProfile({ view }: { view: CatalystView }) {
  const { record, row, day, evidence } = view;
  const notes = new Footnotes(evidence.citations);
  const own = { record: record.id, notes, discrepancies: evidence.discrepancies };
  return (
    <Profile kind="catalyst" record={record} evidence={evidence} notes={notes} titleField="title" summary={catalystSummary(row)} structuredData={catalystStructuredData(view)}>
      <Section id="facts" title="Expected event">
        <Facts>
          <dt className="text-muted">Standing</dt>
          <dd>
            <UrgencyMark standing={row.standing} day={day} /> <span className="text-muted">{CATALYST_STATES.term(row.standing.state).definition}</span>
          </dd>
          <Fact label="Kind" field="kind" {...own}>
            {CATALYST_KINDS.label(row.kind)}
          </Fact>
          {row.programs.map((program) => (
            <Fact key={program.id} label="Program" field="programId" {...own}>
              <RecordLink kind="program" to={program} />
            </Fact>
          ))}
          {row.molecules.map((molecule) => (
            <Fact key={molecule.id} label="Molecule" field="moleculeId" {...own}>
              <RecordLink kind="molecule" to={molecule} />
            </Fact>
          ))}
          {row.trial && (
            <Fact label="Trial" field="trialId" {...own}>
              <RecordLink kind="trial" to={row.trial} />
            </Fact>
          )}
          {row.partnership && (
            <Fact label="Partnership" field="partnershipId" {...own}>
              <RecordLink kind="partnership" to={row.partnership} />
            </Fact>
          )}
          {row.companies.map((company) => (
            <Fact key={company.id} label="Company" field="companyId" {...own}>
              <RecordLink kind="company" to={company} />
            </Fact>
          ))}
          <dt className="text-muted">Outcome</dt>
          <dd>
            <OutcomeCell row={row} notes={notes} />
          </dd>
        </Facts>
      </Section>
      <Section id="dates" title="Dates said">
        <StatementLedger row={row} notes={notes} evidence={evidence} />
      </Section>
    </Profile>
  );
}

