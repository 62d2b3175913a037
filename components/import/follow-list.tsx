import { DecisionForm } from "#components/forms/decision-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { FollowRow } from "#lib/import/desk/follows.ts";
import { deskHref } from "#components/desk/desk-pager.tsx";
import { importPath, runPath } from "#lib/import/desk/params.ts";
import { counted } from "#lib/import/desk/words.ts";
import { IMPORT_RUN_STATUSES, IMPORT_SCHEDULES } from "#lib/vocabularies/imports.ts";

/** What is followed at the registry: what is asked, how often, when last; and asking now. */
export function FollowList({ rows, action }: { rows: readonly FollowRow[]; action: FormAction }) {
  return (
    <ul className="border-t border-rule">
      {rows.map((row) => (
        <Follow key={row.id} row={row} action={action} />
      ))}
    </ul>
  );
}

function Follow({ row: { id, name, words, schedule, studies, lastRun, dataTimestamp, createdBy }, action }: { row: FollowRow; action: FormAction }) {
  return (
    <li className="import-follow">
      <div>
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        {words !== name && <p className="text-sm [overflow-wrap:anywhere]">{words}</p>}
        <p className="text-sm text-muted">
          {IMPORT_SCHEDULES.label(schedule)}
          {createdBy && ` · followed by ${createdBy.name}`}
          {studies > 0 && (
            <>
              {" · "}
              {counted(studies, "study", "studies")} in the last answer
            </>
          )}
        </p>
      </div>
      <p className="text-sm">
        {lastRun ? (
          <>
            <Link href={runPath(lastRun.id)}>{IMPORT_RUN_STATUSES.label(lastRun.status)}</Link>, <Moment at={lastRun.finishedAt ?? lastRun.createdAt} />
            <br />
            <Link href={`${deskHref(importPath, { follow: id })}#runs`}>All imports of it</Link>
            {dataTimestamp && <span className="text-muted"> · the registry’s data of {dataTimestamp.slice(0, 10)}</span>}
          </>
        ) : (
          <span className="text-muted">Not asked yet</span>
        )}
      </p>
      <div className="no-print">
        <DecisionForm id={`fetch-${id}`} action={action} buttons={[{ value: "fetch", label: "Fetch now" }]}>
          <HiddenField name="followId" value={id} />
        </DecisionForm>
        <details className="mt-1">
          <summary className="w-max cursor-pointer py-0.5 text-sm text-link">
            Change<span className="sr-only"> {name}</span>
          </summary>
          <div className="mt-1 border-l-2 border-rule pl-3">
            <DecisionForm
              id={`change-${id}`}
              action={action}
              buttons={[
                { value: "schedule", label: "Save" },
                { value: "remove", label: "Follow no longer", danger: true },
              ]}
            >
              <HiddenField name="followId" value={id} />
              <SelectField name="schedule" label="Ask" options={IMPORT_SCHEDULES.values.map((value) => ({ value, label: IMPORT_SCHEDULES.label(value) }))} defaultValue={schedule} />
            </DecisionForm>
          </div>
        </details>
      </div>
    </li>
  );
}
