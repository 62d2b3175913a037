import { HiddenField } from "#components/forms/hidden-field.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { OwnSession } from "#lib/auth/account-queries.ts";

type Props = { sessions: readonly OwnSession[]; end: (form: FormData) => Promise<void> };

export function SessionTable({ sessions, end }: Props) {
  return (
    <>
      <DataTable
        caption="Your sessions"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "browser", label: "Browser", cell: ({ browser, current }) => (current ? `${browser} (this one)` : browser) },
          { key: "from", label: "From", cell: ({ ipAddress }) => ipAddress || "unknown" },
          { key: "since", label: "Since", cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { key: "seen", label: "Last seen", cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
          {
            key: "end",
            label: <span className="sr-only">End</span>,
            cell: ({ id, browser, current }) => (
              <form action={end}>
                <HiddenField name="session" value={id} />
                <button type="submit" aria-label={current ? "End this session" : `End the session of ${browser}`}>
                  End
                </button>
              </form>
            ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form action={end} className="mt-3">
          <HiddenField name="session" value="others" />
          <button type="submit">End all the others</button>
        </form>
      )}
    </>
  );
}
