import { PipelineChart } from "#components/pipeline/pipeline-chart.tsx";
import type { RowGroup } from "#lib/programs/group-rows.ts";
import { Section } from "#components/ui/section.tsx";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";

type Props = { title: string; note?: string; groups: RowGroup[]; notes: Footnotes; evidence: ShownEvidence; caption: string; empty: string };

/** The programs of one record, as the pipeline chart. */
export function PipelineSection({ title, note, groups, notes, evidence, caption, empty }: Props) {
  const filled = groups.filter((group) => group.rows.length > 0);
  const disputed = new Set(evidence.discrepancies.map((one) => one.recordId));
  return (
    <Section id="pipeline" title={title} note={filled.length ? note : undefined}>
      {filled.length ? <PipelineChart groups={filled} notes={notes} caption={caption} disputed={disputed} /> : <p className="text-muted">{empty}</p>}
    </Section>
  );
}
