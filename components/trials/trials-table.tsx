import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Joined, RecordLink } from "#components/records/record-links.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { ShownEvidence } from "#lib/records/shown-evidence.ts";
import type { TrialRow } from "#lib/trials/rows.ts";
import { ENROLMENT_KINDS, TRIAL_PHASES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { recordPath } from "#lib/records/paths.ts";

type Props = { trials: readonly TrialRow[]; notes: Footnotes; evidence: ShownEvidence; caption: string; withMolecules?: boolean };

/** Registered studies. What the registry leaves blank is not stated. */
export function TrialsTable({ trials, notes, evidence, caption, withMolecules = false }: Props) {
  const columns = trialColumns(notes, evidence).filter((column) => withMolecules || column.key !== "molecules");
  return <DataTable caption={caption} columns={columns} rows={trials} rowKey={(trial) => trial.id} />;
}

export function trialColumns(notes: Footnotes, evidence: ShownEvidence): Column<TrialRow>[] {
  const value = (trial: TrialRow, field: string, text: string | null) =>
    text === null ? (
      <NotStated />
    ) : (
      <>
        {text}
        <Cite notes={notes} record={trial.id} field={field} />
        <DisputeMark discrepancies={evidence.discrepancies} record={trial.id} field={field} />
      </>
    );
  return [
    {
      key: "trial",
      label: "Trial",
      className: "min-w-56",
      cell: (trial) => (
        <>
          <Link href={recordPath("trial", trial.slug)}>{trial.nctId}</Link>
          <Cite notes={notes} record={trial.id} field="nctId" />
          {trial.title && (
            <span className="block max-w-[46ch] text-[0.92em] font-normal">
              {trial.title}
              <Cite notes={notes} record={trial.id} field="title" beside="nctId" />
            </span>
          )}
        </>
      ),
    },
    {
      key: "molecules",
      label: "Molecules",
      cell: (trial) => (
        <Joined items={trial.molecules}>
          {(one) => (
            <>
              {one.link ? <RecordLink kind="molecule" to={one.link} /> : one.name}
              <Cite notes={notes} record={trial.id} field={`molecules.${one.id}`} />
            </>
          )}
        </Joined>
      ),
    },
    { key: "phase", label: "Phase", className: "whitespace-nowrap", cell: (trial) => value(trial, "phase", trial.phase && TRIAL_PHASES.label(trial.phase)) },
    { key: "status", label: "Status", cell: (trial) => value(trial, "status", trial.status && TRIAL_STATUSES.label(trial.status)) },
    {
      key: "conditions",
      label: "Conditions",
      className: "min-w-40",
      cell: (trial) =>
        trial.conditions.length === 0 ? (
          <NotStated />
        ) : (
          <Joined items={trial.conditions} by="; ">
            {(condition) => (
              <>
                {condition.name}
                <Cite notes={notes} record={trial.id} field={`conditions.${condition.id}`} />
              </>
            )}
          </Joined>
        ),
    },
    { key: "start", label: "Start", className: "whitespace-nowrap", cell: (trial) => value(trial, "start", trial.start && labelDate(trial.start)) },
    { key: "enrolment", label: "Enrolment", numeric: true, className: "whitespace-nowrap", cell: (trial) => value(trial, "enrolment", enrolmentWords(trial)) },
  ];
}

/** "144 (actual)". */
export function enrolmentWords({ enrolment, enrolmentKind }: Pick<TrialRow, "enrolment" | "enrolmentKind">): string | null {
  if (enrolment === null) return null;
  return enrolmentKind ? `${enrolment} (${ENROLMENT_KINDS.label(enrolmentKind).toLowerCase()})` : `${enrolment}`;
}
