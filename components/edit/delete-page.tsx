import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { listLabelOf } from "#lib/edit/kind-words.ts";
import { deskPath, editPath } from "#lib/edit/paths.ts";
import type { RecordToDelete } from "#lib/edit/record-to-delete.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import "./edit.css";

/** Deletes a record once nothing refers to it any more, or brings a deleted one back. */
export function DeletePage({ record, action }: { record: RecordToDelete; action: FormAction }) {
  const { kind, slug, title, deleted, referrers, actsAtOnce } = record;
  const verb = deleted ? "Bring back" : "Delete";
  return (
    <div className="max-w-[46rem]">
      <header className="edit-head">
        <p>
          <Link href={deskPath(kind)}>{listLabelOf(kind)}</Link> / <Link href={editPath(kind, slug)}>{title}</Link>
        </p>
        <h1>
          {verb} {title}
        </h1>
      </header>
      {deleted ? (
        <p className="mb-4">
          Readers see the {RECORD_KINDS.label(kind).toLowerCase()} again, as it was when it was deleted.{record.mergedInto && " It was merged into another record; it becomes one of its own again."}
        </p>
      ) : (
        <p className="mb-4">Readers no longer see it. Its history stays, and it can be brought back.</p>
      )}
      {!deleted && referrers.length > 0 ? (
        <section aria-labelledby="referrers">
          <h2 id="referrers" className="mb-1 text-lg">
            {referrers.length === 1 ? "One record refers to it" : `${referrers.length} records refer to it`}
          </h2>
          <p className="mb-2">It cannot be deleted before they let go of it:</p>
          <ul className="list-disc pl-5">
            {referrers.map((one) => (
              <li key={one.id}>
                <Link href={editPath(one.kind, one.slug)}>{one.title}</Link> <small className="text-muted">{RECORD_KINDS.label(one.kind).toLowerCase()}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <ActionForm id="delete" action={action} submit={actsAtOnce ? verb : `Propose to ${verb.toLowerCase()} it`} danger={!deleted}>
          <HiddenField name="kind" value={kind} />
          <HiddenField name="record" value={record.id} />
          <HiddenField name="version" value={String(record.version)} />
          <HiddenField name="wanted" value={deleted ? "present" : "deleted"} />
          <TextField name="reason" label="Reason" help="In ten characters or more. It stands in the history." required />
        </ActionForm>
      )}
    </div>
  );
}
