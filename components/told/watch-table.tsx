import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import type { OwnWatch } from "#lib/watches/account-queries.ts";

export function WatchTable({ watches, end }: { watches: readonly OwnWatch[]; end: FormAction }) {
  if (watches.length === 0) return <p className="text-muted">You watch no record.</p>;
  return (
    <DataTable
      caption="Records that you watch"
      rows={watches}
      rowKey={({ id }) => id}
      columns={[
        { key: "record", label: "Record", cell: ({ record: { kind, slug, title, readable } }) => (readable ? <Link href={recordPath(kind, slug)}>{title}</Link> : `${title} (no longer published)`) },
        { key: "kind", label: "Kind", cell: ({ record }) => RECORD_KINDS.label(record.kind) },
        { key: "since", label: "Since", cell: ({ since }) => <Moment at={since} /> },
        {
          key: "end",
          label: <span className="sr-only">Stop</span>,
          cell: ({ id, record }) => (
            <ActionForm id={`end-${id}`} action={end} submit={`Stop watching ${record.title}`}>
              <HiddenField name="id" value={id} />
            </ActionForm>
          ),
        },
      ]}
    />
  );
}
