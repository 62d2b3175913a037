import type { ProgramRow } from "#lib/programs/rows.ts";
import { NotStated } from "#components/records/not-stated.tsx";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { STAGE_GROUP } from "./stage-group.ts";

/** A stage in words, with its colour beside it. */
export function StageBadge({ row }: { row: Pick<ProgramRow, "stage" | "guidedStage" | "registrational"> }) {
  if (row.stage === null && row.guidedStage === null) return <NotStated />;
  const stage = row.stage ?? row.guidedStage;
  if (stage === null) return null;
  return (
    <span className="stage-badge" data-group={STAGE_GROUP[stage]} data-planned={row.stage === null || undefined}>
      {STAGES.label(stage)}
      {row.stage === null && " planned"}
      {row.registrational && (
        <abbr title="Registrational: meant to support an approval" className="ml-1">
          R
        </abbr>
      )}
    </span>
  );
}
