import { inner } from "#components/ui/html.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { RowGroup } from "#lib/programs/group-rows.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { chartRow } from "./chart-row.ts";
import { groupHeading } from "./group-heading.ts";
import { StageHead } from "./stage-head.tsx";

type Props = {
  groups: RowGroup[];
  notes: Footnotes;
  caption: string;
  /** Programs on which sources disagree. */
  disputed?: ReadonlySet<string>;
  compact?: boolean;
};

/**
 * The pipeline chart: a table whose rows are programs and whose columns are the stages. `caption` says what is shown;
 * a group without a label has no heading row.
 */
export function PipelineChart({ groups, notes, caption, disputed, compact = false }: Props) {
  return (
    <>
      <div className="chart-frame" tabIndex={0} role="region" aria-label={caption}>
        <table className="chart" data-density={compact ? "compact" : "normal"}>
          <StageHead caption={caption} />
          {groups.map((group) => (
            <tbody key={group.key} {...inner(groupHeading(group, STAGES.values.length + 1), ...group.rows.map((row) => chartRow(row, notes, disputed?.has(row.id) ?? false)))} />
          ))}
        </table>
      </div>
      <Legend />
    </>
  );
}

function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <span className="legend-bar" data-kind="reached" /> stage reached
      </li>
      <li>
        <span className="legend-bar" data-kind="planned" /> planned or guided
      </li>
      <li>
        <span className="legend-bar" data-kind="ended" /> ended at this stage
      </li>
      <li>
        <span className="legend-bar" data-kind="unstated" /> stage not stated
      </li>
      <li>
        <b>R</b> registrational
      </li>
      <li>
        <b className="text-alert">≠</b> sources disagree
      </li>
    </ul>
  );
}
