import { HiddenField } from "#components/forms/hidden-field.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { InvitationRow } from "#lib/auth/people-queries.ts";
import { USER_ROLES } from "#lib/vocabularies/people.ts";

type Props = { invitations: readonly InvitationRow[]; revoke: (form: FormData) => Promise<void> };

export function InvitationTable({ invitations, revoke }: Props) {
  if (invitations.length === 0) return <p>No invitation is open.</p>;
  return (
    <DataTable
      caption="Invitations"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", label: "For", cell: ({ email }) => email ?? "whoever holds the link" },
        { key: "role", label: "Role", cell: ({ role }) => USER_ROLES.label(role) },
        { key: "limits", label: "Limited to", cell: ({ companies }) => companies.join(", ") || "no limit" },
        { key: "by", label: "By", cell: ({ by }) => by ?? "Phaseline itself" },
        { key: "until", label: "Works until", cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
        {
          key: "revoke",
          label: <span className="sr-only">Revoke</span>,
          cell: ({ id, email }) => (
            <form action={revoke}>
              <HiddenField name="id" value={id} />
              <button type="submit" aria-label={`Revoke the invitation for ${email ?? "whoever holds the link"}`}>
                Revoke
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}
