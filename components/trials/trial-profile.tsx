import { PipelineSection } from "#components/programs/pipeline-section.tsx";
import { Profile } from "#components/records/profile.tsx";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { TrialProfile as TrialView } from "#lib/trials/queries.ts";
import { trialStructuredData } from "#lib/trials/structured-data.ts";
import { trialSummary } from "#lib/trials/summary.ts";
import { TrialFacts } from "./trial-facts.tsx";

/** One registered study, with every field of the registry. */
export function TrialProfile({ view }: { view: TrialView }) {
  const { record, trial, evidence, programs } = view;
  const notes = new Footnotes(evidence.citations);
  return (
    <Profile
      kind="trial"
      record={record}
      evidence={evidence}
      notes={notes}
      titleField={trial.title ? "title" : "nctId"}
      summary={trialSummary(view)}
      structuredData={trialStructuredData(view)}
    >
      <TrialFacts view={view} notes={notes} />
      <PipelineSection
        title="Programs that it supports"
        notes={notes}
        evidence={evidence}
        caption={`Programs that ${trial.nctId} supports, by stage`}
        empty="No program is tracked that this trial supports."
        groups={[{ key: "programs", label: "", href: null, rows: programs }]}
      />
    </Profile>
  );
}
