import { STAGES } from "#lib/vocabularies/stages.ts";
import type { Movement } from "#lib/changes/movement.ts";
import { QUARTERS, type Quarter } from "#lib/changes/quarters.ts";

const signed = (net: number) => (net > 0 ? `+${net}` : net < 0 ? `−${-net}` : "0");

/** Stage by stage and quarter by quarter: what came, what left, and the difference. */
export function MovementTable({ quarters, moved, known }: { quarters: readonly Quarter[]; moved: readonly Movement[]; /** By what knowledge. */ known: string }) {
  const stages = STAGES.values.filter((stage) => moved.some((one) => one.stage === stage)).toReversed();
  // Of a long span, only those that have something to tell.
  const shown = quarters.length > QUARTERS ? quarters.filter(({ label }) => moved.some(({ quarter }) => quarter === label)) : quarters;
  const at = new Map(moved.map((one) => [`${one.quarter} ${one.stage}`, one]));
  return (
    <section aria-labelledby="movement" className="mt-8">
      <h2 id="movement" className="text-lg">
        Movement a quarter
      </h2>
      <p className="mb-2 max-w-[85ch] text-sm text-muted">
        Programs in development that came to a stage, that left it (for another, or because work ended), and the difference, {known}, from {quarters[0]?.label} to {quarters.at(-1)?.label}. A step without a date counts from when somebody had said it. Stages
        {quarters.length > QUARTERS && " and quarters"} in which nothing moved are left out; filters do not count here.
      </p>
      {stages.length === 0 && <p>No program came to a stage or left one.</p>}
      {stages.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-label="Movement a quarter by stage">
          <table className="data-table movement tabular-nums">
            <caption className="sr-only">New to, left and net, by stage and quarter</caption>
            <thead>
              <tr>
                <th scope="col">Stage</th>
                {shown.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stages.map((stage) => (
                <tr key={stage}>
                  <th scope="row">{STAGES.label(stage)}</th>
                  {shown.map(({ label }) => (
                    <td key={label}>
                      <Moved movement={at.get(`${label} ${stage}`)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Moved({ movement }: { movement: Movement | undefined }) {
  if (!movement) return <span className="text-muted">0</span>;
  const { came, went } = movement;
  return (
    <span className="whitespace-nowrap">
      <b>{signed(came - went)}</b> <span className="text-muted">({came} new, {went} left)</span>
    </span>
  );
}
