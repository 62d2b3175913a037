import { ExpectedDates } from "#components/catalysts/expected-dates.tsx";
import { TrackRecord } from "#components/catalysts/track-record.tsx";
import { PartnershipsTable } from "#components/partnerships/partnerships-table.tsx";
import { PipelineSection } from "#components/programs/pipeline-section.tsx";
import { Milestones } from "#components/records/milestones.tsx";
import { Profile } from "#components/records/profile.tsx";
import { TrialsTable } from "#components/trials/trials-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CompanyProfile as CompanyView } from "#lib/companies/queries.ts";
import { companyStructuredData } from "#lib/companies/structured-data.ts";
import { companySummary } from "#lib/companies/summary.ts";
import { playOf } from "#lib/play/play-source.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { CompanyFacts } from "./company-facts.tsx";
import { Holdings } from "./holdings.tsx";
import { People } from "./people.tsx";
import { CompanyTotals } from "./company-totals.tsx";

/** Everything that is known of one company, and who says so. */
export function CompanyProfile({ view }: { view: CompanyView }) {
  const { record, evidence, programs, partnered, partnerships, trials, ledger } = view;
  const notes = new Footnotes(evidence.citations);
  const name = record.title;
  return (
    <Profile
      kind="company"
      record={record}
      evidence={evidence}
      notes={notes}
      titleField="name"
      summary={companySummary(view)}
      structuredData={companyStructuredData(view)}
    >
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CompanyFacts view={view} notes={notes} />
        <People view={view} notes={notes} />
      </div>
      <PipelineSection
        title="Pipeline"
        play={playOf("company", record.slug)}
        notes={notes}
        evidence={evidence}
        caption={`Pipeline of ${name}: programs by stage`}
        empty={`No program of ${name} is tracked.`}
        groups={[
          { key: "own", label: partnered.length ? `Run by ${name}` : "", href: null, rows: programs },
          { key: "partnered", label: "As a partner", note: "run by others, with this company by role or agreement", href: null, rows: partnered },
        ]}
      />
      <ExpectedDates name={name} ledger={ledger} notes={notes} filter={{ company: record.slug }}>
        <TrackRecord company={record.slug} rows={ledger.rows} />
      </ExpectedDates>
      <CompanyTotals view={view} notes={notes} />
      <Section id="partnerships" title="Partnerships">
        {partnerships.length ? (
          <PartnershipsTable partnerships={partnerships} notes={notes} evidence={evidence} caption={`Partnerships of ${name}`} />
        ) : (
          <p className="text-muted">No agreement of {name} is tracked.</p>
        )}
      </Section>
      <Holdings view={view} notes={notes} />
      {trials.length > 0 && (
        <Section id="trials" title="Trials it sponsors or supports">
          <TrialsTable trials={trials} notes={notes} evidence={evidence} caption={`Trials that ${name} sponsors or supports`} withMolecules />
        </Section>
      )}
      <Milestones record={record} notes={notes} evidence={evidence} />
    </Profile>
  );
}
