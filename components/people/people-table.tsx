import { DataTable } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { PersonRow } from "#lib/auth/people-queries.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

export function PeopleTable({ people, self }: { people: readonly PersonRow[]; self: string }) {
  return (
    <DataTable
      caption="People"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: "Name",
          cell: ({ id, name }) => (
            <>
              <Link href={`/desk/people/${id}`}>{name}</Link>
              {id === self && " (you)"}
            </>
          ),
        },
        { key: "email", label: "E-mail address", cell: ({ email }) => email },
        { key: "role", label: "Role", cell: ({ role }) => USER_ROLES.label(role) },
        { key: "limits", label: "Limited to", cell: ({ companies }) => companies.join(", ") || "no limit" },
        { key: "factor", label: "Second factor", cell: ({ secondFactor }) => (secondFactor ? "on" : "off") },
        { key: "state", label: "State", cell: ({ disabled, sessions }) => (disabled ? "disabled" : sessions === 1 ? "1 session" : `${sessions} sessions`) },
        { key: "seen", label: "Last seen", cell: ({ lastSeen }) => (lastSeen ? <Moment at={lastSeen} /> : "not while signed in now") },
      ]}
    />
  );
}
