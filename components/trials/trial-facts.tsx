import type { ReactNode } from "react";
import { Cite } from "#components/records/cite.tsx";
import { DisputeMark } from "#components/records/discrepancies.tsx";
import { Fact, Facts } from "#components/records/facts.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { RecordLink } from "#components/records/record-links.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { labelDate } from "#lib/dates/label.ts";
import type { Footnotes } from "#lib/records/footnotes.ts";
import type { TrialProfile } from "#lib/trials/queries.ts";
import { registryAddress } from "#lib/trials/registry.ts";
import { INTERVENTION_ROLES, STOP_REASONS, TRIAL_PHASES, TRIAL_ROLES, TRIAL_STATUSES } from "#lib/vocabularies/trials.ts";
import { enrolmentWords } from "./trials-table.tsx";

type Props = { view: TrialProfile; notes: Footnotes };

/** Every field of the registry; what it leaves blank is not stated. */
export function TrialFacts({ view, notes }: Props) {
  const { record, trial, evidence } = view;
  const own = { record: record.id, notes, discrepancies: evidence.discrepancies };
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      <Section id="facts" title="Study">
        <Facts>
          <Fact label="NCT id" field="nctId" {...own}>
            <ExternalLink href={registryAddress(trial.nctId)}>{trial.nctId}</ExternalLink>
          </Fact>
          <Fact label="Title" field="title" {...own}>
            {trial.title}
          </Fact>
          <Fact label="Acronym" field="acronym" {...own}>
            {trial.acronym}
          </Fact>
          <Fact label="Phase" field="phase" {...own}>
            {trial.phase && TRIAL_PHASES.label(trial.phase)}
          </Fact>
          <Fact label="Status" field="status" {...own}>
            {trial.status && TRIAL_STATUSES.label(trial.status)}
          </Fact>
          <Fact label="Why stopped" field="whyStopped" {...own}>
            {trial.whyStopped}
          </Fact>
          {(trial.whyStopped || trial.stopReason) && (
            <Fact label="Sort of reason" field="stopReason" {...own}>
              {trial.stopReason && STOP_REASONS.label(trial.stopReason)}
            </Fact>
          )}
          <Fact label="Enrolment" field="enrolment" {...own}>
            {enrolmentWords(trial)}
          </Fact>
          <Fact label="Healthy volunteers" field="healthyVolunteers" {...own}>
            {trial.healthyVolunteers === null ? null : trial.healthyVolunteers ? "Accepted" : "Not accepted"}
          </Fact>
          <Fact label="Start" field="start" {...own}>
            {trial.start && labelDate(trial.start)}
          </Fact>
          <Fact label="Primary completion" field="primaryCompletion" {...own}>
            {trial.primaryCompletion && labelDate(trial.primaryCompletion)}
          </Fact>
          <Fact label="Completion" field="completion" {...own}>
            {trial.completion && labelDate(trial.completion)}
          </Fact>
        </Facts>
      </Section>
      <Section id="who" title="Who, what and where">
        <Facts>
          <Listed label="Companies" list="companies" items={view.companies} view={view} notes={notes}>
            {({ role, company }) => (
              <>
                <RecordLink kind="company" to={company} />, {TRIAL_ROLES.label(role).toLowerCase()}
              </>
            )}
          </Listed>
          <Listed label="Interventions" list="molecules" items={view.molecules} view={view} notes={notes}>
            {({ link, name, role }) => (
              <>
                {link ? <RecordLink kind="molecule" to={link} /> : name}
                {role && `, ${INTERVENTION_ROLES.label(role).toLowerCase()}`}
              </>
            )}
          </Listed>
          <Listed label="Conditions" list="conditions" items={trial.conditions} view={view} notes={notes}>
            {({ name }) => name}
          </Listed>
          <Listed label="Countries" list="countries" items={trial.countries} view={view} notes={notes}>
            {({ name }) => name}
          </Listed>
        </Facts>
      </Section>
    </div>
  );
}

type ListedProps<Item> = Props & { label: string; list: string; items: readonly Item[]; children: (item: Item) => ReactNode };

function Listed<Item extends { id: string }>({ label, list, items, view, notes, children }: ListedProps<Item>) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd>
        {items.length === 0 && <NotStated />}
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              {children(item)}
              <Cite notes={notes} record={view.record.id} field={`${list}.${item.id}`} />
              <DisputeMark discrepancies={view.evidence.discrepancies} record={view.record.id} field={`${list}.${item.id}`} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
