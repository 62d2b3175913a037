import { StageHead } from "#components/pipeline/stage-head.tsx";
import { inner } from "#components/ui/html.ts";
import type { CompanyChanges } from "#lib/changes/group-changes.ts";
import type { Span } from "#lib/changes/span.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { changeRow } from "./change-row.ts";

/** The programs of a company that changed, over the stages as in the pipeline chart. */
export function ChangeChart({ group, span, notes }: { group: CompanyChanges; span: Span; notes: Footnotes }) {
  const caption = `Changes of the programs of ${group.name}`;
  return (
    <div className="chart-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="chart change-chart">
        <StageHead caption={caption} />
        <tbody {...inner(...group.programs.map((change) => changeRow(change, span, notes)))} />
      </table>
    </div>
  );
}
