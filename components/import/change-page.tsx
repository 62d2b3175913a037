import { ActionForm } from "#components/forms/action-form.tsx";
import { DecisionForm } from "#components/forms/decision-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Trail } from "#components/ui/trail.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { ChangeView } from "#lib/import/desk/change-view.ts";
import { editName } from "#lib/import/desk/edit-name.ts";
import { IMPORT_STEP, runPath } from "#lib/import/desk/params.ts";
import type { ReviewAction } from "#lib/import/desk/review-state.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { ChangeRow } from "./change-row.tsx";
import { EditField } from "./edit-field.tsx";
import { EditLists } from "./edit-lists.tsx";
import { RecordField } from "./record-field.tsx";
import { ReviewForm } from "./review-form.tsx";
import "./import.css";

type Props = { view: ChangeView; reason: string; decide: ReviewAction; edit: FormAction; say: FormAction };

/** One change: decided on, its question answered, the source's words mapped to a record, or its value edited. */
export function ChangePage({ view: { row, runLabel, waits, fields, lists, says }, reason, decide, edit, say }: Props) {
  return (
    <>
      <Trail steps={[IMPORT_STEP, { href: `${runPath(row.runId)}#change-${row.id}`, label: runLabel }]} here={row.key} />
      <h1 className="text-2xl sm:text-3xl">{row.record.title}</h1>
      <p className="text-sm text-muted">
        {RECORD_KINDS.label(row.record.kind)}
        {row.record.href === null && ", not held yet"}
      </p>
      <ReviewForm action={decide} reason={reason} waits={waits} one>
        <ul>
          <ChangeRow row={row} alone />
        </ul>
      </ReviewForm>
      {!waits && <p className="mt-4 text-muted">It does not wait for a decision any more: nothing of it can be edited.</p>}

      {says && (
        <Section id="meaning" title={`What “${says.text}” is`} note={`The answer is remembered: wherever this source names it, the same ${RECORD_KINDS.label(says.recordKind).toLowerCase()} is meant. It can be taken back under remembered mappings.`}>
          {row.question !== null && row.match && (
            <div className="mb-4">
              <p className="import-question mb-2">{row.question}</p>
              <DecisionForm
                id="answer"
                action={say}
                buttons={[
                  { value: "yes", label: `Yes, it is ${row.match.title}` },
                  { value: "no", label: "No, it is another one" },
                ]}
              >
                <HiddenField name="changeId" value={String(row.id)} />
                <HiddenField name="runId" value={row.runId} />
              </DecisionForm>
            </div>
          )}
          <div className="max-w-[32rem]">
            <DecisionForm
              id="meaning-form"
              action={say}
              buttons={[
                { value: "is", label: "This is it, remember it" },
                { value: "untracked", label: "It is not tracked" },
              ]}
            >
              <HiddenField name="changeId" value={String(row.id)} />
              <HiddenField name="runId" value={row.runId} />
              <RecordField kind={says.recordKind} label={`${RECORD_KINDS.label(says.recordKind)} that is held`} help="Its name as you type it." />
            </DecisionForm>
          </div>
        </Section>
      )}

      {fields.length > 0 && (
        <Section id="edit" title="Edit it before it is accepted" note="The history says that you changed what the source says. What you leave as it is stays as the source has it.">
          <div className="max-w-[40rem]">
            <ActionForm id="edit-form" action={edit} submit="Put this in its place">
              <HiddenField name="changeId" value={String(row.id)} />
              {fields.map(({ name, spec, typed }) => (
                <EditField key={`${name} ${typed.value} ${typed.text ?? ""}`} name={editName(name)} spec={spec} typed={typed} />
              ))}
              <EditLists lists={lists} />
            </ActionForm>
          </div>
        </Section>
      )}
    </>
  );
}
