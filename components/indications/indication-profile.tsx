import { byDeveloper } from "#components/programs/by-developer.ts";
import { PipelineSection } from "#components/programs/pipeline-section.tsx";
import { Profile } from "#components/records/profile.tsx";
import { playOf } from "#lib/play/play-source.ts";
import { Footnotes } from "#lib/records/footnotes.ts";
import type { IndicationProfile as IndicationView } from "#lib/indications/queries.ts";
import { indicationStructuredData } from "#lib/indications/structured-data.ts";
import { indicationSummary } from "#lib/indications/summary.ts";
import { IndicationFacts } from "./indication-facts.tsx";

/** One indication: what it is, who works on it and how far they are. */
export function IndicationProfile({ view }: { view: IndicationView }) {
  const { record, evidence, programs, narrower } = view;
  const notes = new Footnotes(evidence.citations);
  return (
    <Profile
      kind="indication"
      record={record}
      evidence={evidence}
      notes={notes}
      titleField="name"
      summary={indicationSummary(view)}
      structuredData={indicationStructuredData(view)}
    >
      <IndicationFacts view={view} notes={notes} />
      <PipelineSection
        title="Who works on it, and how far"
        play={playOf("indication", record.slug)}
        note={narrower.length ? "With the programs in narrower indications." : undefined}
        notes={notes}
        evidence={evidence}
        caption={`Programs in ${record.title} by stage`}
        empty={`No program in ${record.title} is tracked.`}
        groups={byDeveloper(programs)}
      />
    </Profile>
  );
}
