import { inner } from "#components/ui/html.ts";
import type { CompanyChanges } from "#lib/changes/group-changes.ts";
import type { Span } from "#lib/changes/span.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { changeRow } from "./change-row.ts";

/** The programs of a company that changed, over the stages as in the pipeline chart. */
export function ChangeChart({ group, span, notes }: { group: CompanyChanges; span: Span; notes: Footnotes }) {
  const caption = `Changes of the programs of ${group.name}`;
  return (
    <div className="chart-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="chart change-chart">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="chart-name" />
          {STAGES.values.map((stage) => (
            <col key={stage} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Program</th>
            {STAGES.values.map((stage) => (
              <th key={stage} scope="col">
                <abbr title={`${STAGES.label(stage)}: ${STAGES.term(stage).definition}`}>{STAGES.short(stage)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...inner(...group.programs.map((change) => changeRow(change, span, notes)))} />
      </table>
    </div>
  );
}
