import { PipelineChart } from "#components/pipeline/pipeline-chart.tsx";
import type { RowGroup } from "#lib/programs/group-rows.ts";
import { Section } from "#components/ui/section.tsx";
import type { Footnotes } from "#lib/records/footnotes.ts";

type Props = { title: string; note?: string; groups: RowGroup[]; notes: Footnotes; caption: string; empty: string };

/** The programs of one record, as the pipeline chart. */
export function PipelineSection({ title, note, groups, notes, caption, empty }: Props) {
  const filled = groups.filter((group) => group.rows.length > 0);
  return (
    <Section id="pipeline" title={title} note={filled.length ? note : undefined}>
      {filled.length ? <PipelineChart groups={filled} notes={notes} caption={caption} /> : <p className="text-muted">{empty}</p>}
    </Section>
  );
}
