import type { ReactNode } from "react";
import { Checks } from "#components/checks/checks.tsx";
import { Comments } from "#components/discussion/comments.tsx";
import { Flags } from "#components/discussion/flags.tsx";
import { SetLine } from "#components/history/set-line.tsx";
import { VersionValues } from "#components/history/version-values.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { labelMoment } from "#lib/dates/label.ts";
import type { DeskRecordView } from "#lib/desk/record-view.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { historyHref } from "#lib/history/history-params.ts";
import { covers } from "#lib/records/field-path.ts";
import { deskHistoryPath, deskRecordPath, recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { FieldMarks } from "./field-marks.tsx";

export type RecordActions = Record<"addComment" | "changeComment" | "removeComment" | "openFlag" | "resolveFlag" | "verifyRecord", FormAction>;

type Props = {
  view: DeskRecordView;
  /** The field that the forms begin with. */
  field: string | null;
  /** The comment that is being changed. */
  editing: string | null;
  actions: RecordActions;
  /** The button that begins or ends a watch. */
  watch: ReactNode;
};

/** One record at the desk: what it states and who says so, when it was looked up, what people say about it. */
export function DeskRecord({ view, field, editing, actions, watch }: Props) {
  const { record, values, lastSet, comments, flags, checks, standing, people, mayCheck } = view;
  const whole = standing.find((check) => check.field === null);
  const path = deskRecordPath(record.kind, record.slug);
  const history = deskHistoryPath(record.kind, record.slug);
  const choices = values.filter(({ words }) => words !== null).map(({ field: value, label, words }) => ({ value, label: `${label}: ${shortened(words ?? "")}` }));
  return (
    <article>
      <p className="text-sm text-muted">
        {RECORD_KINDS.label(record.kind)}
        {record.deletedAt && " · deleted"}
        {!record.publishedAt && " · a draft"}
      </p>
      <h1 className="text-2xl sm:text-3xl">{record.title}</h1>
      <p className="mt-1 text-sm text-muted">
        Version {record.version}: <SetLine set={lastSet} /> · {lastSet.reason}
      </p>
      {whole && (
        <p className="text-sm text-muted">
          Verified as a whole on {labelMoment(whole.at)} by {whole.by}.
        </p>
      )}
      <p className="no-print mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {!record.deletedAt && <Link href={`/desk${recordPath(record.kind, record.slug)}/edit` as "/"}>Edit</Link>}
        <Link href={history as "/"}>History</Link>
        {record.publishedAt && !record.deletedAt && <Link href={recordPath(record.kind, record.slug) as "/"}>What everyone reads</Link>}
        <a href="#verified">Verified</a>
        <a href="#flags">Flags ({flags.filter(({ status }) => status === "open").length} open)</a>
        <a href="#comments">Comments ({comments.length})</a>
      </p>
      <div className="no-print mt-2">{watch}</div>
      <div className="gap-x-12 xl:grid xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div>
          <Section id="values" title="What it states" note="A field leads to its history: who put it there, from what, and what stood there before.">
            <VersionValues
              values={values}
              fieldHref={(of) => historyHref(history, { field: of })}
              beside={({ field: of }) => <FieldMarks path={path} field={of} check={standing.find((check) => check.field !== null && covers(check.field, of))} flags={flags.filter((flag) => flag.status === "open" && flag.field !== null && covers(flag.field, of)).length} />}
            />
          </Section>
        </div>
        <div>
          <Checks recordId={record.id} version={record.version} checks={checks} choices={choices} field={field} action={mayCheck ? actions.verifyRecord : null} />
          <Flags recordId={record.id} flags={flags} choices={choices} field={field} open={actions.openFlag} resolve={actions.resolveFlag} />
          <Comments recordId={record.id} path={path} comments={comments} people={people} choices={choices} field={field} editing={editing} actions={actions} />
        </div>
      </div>
    </article>
  );
}

const SHORT = 60;
const shortened = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT)} …` : words);
