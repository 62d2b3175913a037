import { PipelineChart } from "#components/pipeline/pipeline-chart.tsx";
import { PlayChart } from "#components/play/play-chart.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PlaySource } from "#lib/play/play-source.ts";
import type { RowGroup } from "#lib/programs/group-rows.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";

type Props = { title: string; note?: string; groups: RowGroup[]; notes: Footnotes; evidence: ShownEvidence; caption: string; empty: string; play?: PlaySource };

/** The programs of one record, as the pipeline chart. */
export function PipelineSection({ title, note, groups, notes, evidence, caption, empty, play }: Props) {
  const filled = groups.filter((group) => group.rows.length > 0);
  const disputed = new Set(evidence.discrepancies.map((one) => one.recordId));
  const chart = <PipelineChart groups={filled} notes={notes} caption={caption} disputed={disputed} />;
  return (
    <Section id="pipeline" title={title} note={filled.length ? note : undefined}>
      {filled.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : play ? (
        <PlayChart {...play} rows={filled.flatMap((group) => group.rows)}>
          {chart}
        </PlayChart>
      ) : (
        chart
      )}
    </Section>
  );
}
