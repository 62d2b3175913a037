import { DecisionForm, type DecisionButton } from "#components/forms/decision-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { runPath } from "#lib/import/desk/params.ts";
import type { RunRow } from "#lib/import/runs/run-queries.ts";

const PAUSE = { value: "pause", label: "Pause" };
const GO_ON = { value: "resume", label: "Go on" };
const CANCEL = { value: "cancel", label: "Cancel", danger: true };

function buttonsOf({ status, wish }: Pick<RunRow, "status" | "wish">): DecisionButton[] {
  if (wish === "cancel" || status === "finished" || status === "cancelled") return [];
  return status === "paused" || status === "failed" || wish === "pause" ? [GO_ON, CANCEL] : [PAUSE, CANCEL];
}

/** What can be asked of an import now; and where to look again, for browsers that do not by themselves. */
export function SteerRun({ run, action }: { run: RunRow; action: FormAction }) {
  const buttons = buttonsOf(run);
  const goesOn = run.status === "running" || run.status === "waiting";
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
      {buttons.length > 0 && (
        <DecisionForm id="steer" action={action} buttons={buttons}>
          <HiddenField name="runId" value={run.id} />
        </DecisionForm>
      )}
      {goesOn && <Link href={runPath(run.id)}>Look again</Link>}
    </div>
  );
}
