import { DataTable } from "#components/ui/data-table.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { LogRow } from "#lib/auth/people-queries.ts";
import { AUTH_EVENT_KINDS } from "#lib/vocabularies/people.ts";

export function AuthLog({ rows }: { rows: readonly LogRow[] }) {
  if (rows.length === 0) return <p>Nothing is logged.</p>;
  return (
    <DataTable
      caption="What happened"
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: "at", label: "When", cell: ({ at }) => <Moment at={at} /> },
        { key: "kind", label: "What", cell: ({ kind }) => <abbr title={AUTH_EVENT_KINDS.term(kind).definition}>{AUTH_EVENT_KINDS.label(kind)}</abbr> },
        { key: "who", label: "Account", cell: ({ who }) => who ?? "none" },
        { key: "by", label: "By", cell: ({ by }) => by ?? "" },
        { key: "from", label: "From", cell: ({ ipAddress }) => ipAddress ?? "" },
        { key: "detail", label: "Detail", cell: ({ detail }) => detail ?? "" },
      ]}
    />
  );
}
