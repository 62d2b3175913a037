import { ExpectedDates } from "#components/catalysts/expected-dates.tsx";
import { PartnershipsTable } from "#components/partnerships/partnerships-table.tsx";
import { PipelineSection } from "#components/programs/pipeline-section.tsx";
import { StageHistory } from "#components/programs/stage-history.tsx";
import { Milestones } from "#components/records/milestones.tsx";
import { Profile } from "#components/records/profile.tsx";
import { TrialsTable } from "#components/trials/trials-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { MoleculeProfile as MoleculeView } from "#lib/molecules/queries.ts";
import { moleculeStructuredData } from "#lib/molecules/structured-data.ts";
import { moleculeSummary } from "#lib/molecules/summary.ts";
import { playOf } from "#lib/play/play-source.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { Designations } from "./designations.tsx";
import { MoleculeFacts } from "./molecule-facts.tsx";

/** Everything that is known of one molecule, and who says so. */
export function MoleculeProfile({ view }: { view: MoleculeView }) {
  const { record, evidence, programs, trials, partnerships, ledger } = view;
  const notes = new Footnotes(evidence.citations);
  const name = record.title;
  return (
    <Profile
      kind="molecule"
      record={record}
      evidence={evidence}
      notes={notes}
      titleField="name"
      summary={moleculeSummary(view)}
      structuredData={moleculeStructuredData(view)}
    >
      <MoleculeFacts view={view} notes={notes} />
      <PipelineSection
        title="Programs"
        play={playOf("molecule", record.slug)}
        notes={notes}
        evidence={evidence}
        caption={`Programs of ${name} by stage`}
        empty={`No program of ${name} is tracked.`}
        groups={[{ key: "programs", label: "", href: null, rows: programs }]}
      />
      <Section id="history" title="Stage history">
        {programs.length ? (
          <StageHistory programs={programs} notes={notes} evidence={evidence} caption={`Stage history of the programs of ${name}`} />
        ) : (
          <p className="text-muted">No program of {name} is tracked.</p>
        )}
      </Section>
      <ExpectedDates name={name} ledger={ledger} notes={notes} filter={{ molecule: record.title }} />
      <Designations view={view} notes={notes} />
      <Section id="trials" title="Trials">
        {trials.length ? (
          <TrialsTable trials={trials} notes={notes} evidence={evidence} caption={`Trials of ${name}`} />
        ) : (
          <p className="text-muted">No registered trial of {name} is tracked.</p>
        )}
      </Section>
      <Section id="partnerships" title="Partnerships">
        {partnerships.length ? (
          <PartnershipsTable partnerships={partnerships} notes={notes} evidence={evidence} caption={`Partnerships over ${name}`} />
        ) : (
          <p className="text-muted">No agreement that names {name} is tracked.</p>
        )}
      </Section>
      <Milestones record={record} notes={notes} evidence={evidence} />
    </Profile>
  );
}
