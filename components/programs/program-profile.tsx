import { ExpectedDates } from "#components/catalysts/expected-dates.tsx";
import { Designations } from "#components/molecules/designations.tsx";
import { PipelineChart } from "#components/pipeline/pipeline-chart.tsx";
import { PartnershipsTable } from "#components/partnerships/partnerships-table.tsx";
import { Milestones } from "#components/records/milestones.tsx";
import { Profile } from "#components/records/profile.tsx";
import { TrialsTable } from "#components/trials/trials-table.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ProgramProfile as ProgramView } from "#lib/programs/queries.ts";
import { programStructuredData } from "#lib/programs/structured-data.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import { ProgramFacts } from "./program-facts.tsx";
import { StageHistory } from "./stage-history.tsx";
import { StageTimes } from "./stage-times.tsx";
import { Standing } from "./standing.tsx";

/** One program: where it stands, how it came there, and who says so. */
export function ProgramProfile({ view }: { view: ProgramView }) {
  const { record, evidence, row, molecule, designations, trials, partnerships, ledger } = view;
  const notes = new Footnotes(evidence.citations);
  return (
    <Profile kind="program" record={record} evidence={evidence} notes={notes} titleField={null} summary={<Standing view={view} notes={notes} />} structuredData={programStructuredData(view)}>
      <div className="mt-5">
        <PipelineChart
          groups={[{ key: "program", label: "", href: null, rows: [row] }]}
          notes={notes}
          caption={`Stage of ${record.title}`}
          disputed={new Set(evidence.discrepancies.filter(({ status }) => status === "open").map((one) => one.recordId))}
        />
      </div>
      <ProgramFacts view={view} notes={notes} />
      <Section id="history" title="Stage history">
        <StageTimes program={row} notes={notes} />
        <StageHistory programs={[row]} notes={notes} evidence={evidence} caption={`Stage history of ${record.title}`} />
      </Section>
      <ExpectedDates name="this program" ledger={ledger} notes={notes} />
      <Section id="trials" title="Trials">
        {trials.length ? (
          <TrialsTable trials={trials} notes={notes} evidence={evidence} caption={`Trials of ${record.title}`} />
        ) : (
          <p className="text-muted">No registered trial of this program is tracked.</p>
        )}
      </Section>
      {partnerships.length > 0 && (
        <Section id="partnerships" title="Partnerships" note="Agreements over the molecule that concern this program's territory.">
          <PartnershipsTable partnerships={partnerships} notes={notes} evidence={evidence} caption={`Partnerships that concern ${record.title}`} />
        </Section>
      )}
      <Designations view={{ record: molecule, designations }} notes={notes} />
      <Milestones record={record} notes={notes} evidence={evidence} />
    </Profile>
  );
}
