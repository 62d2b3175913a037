import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { deskRecordPath } from "#lib/records/paths.ts";
import type { notificationsOf } from "#lib/review/notifications.ts";
import { NOTIFICATION_KINDS } from "#lib/vocabularies/proposals.ts";

type Note = Awaited<ReturnType<typeof notificationsOf>>[number];
type Props = { notes: readonly Note[]; unread: number; action: FormAction };

/** What is said to somebody at the desk, the newest first; what they have not read yet stands out. */
export function NotificationList({ notes, unread, action }: Props) {
  return (
    <Section id="said" title="Said to you">
      <p role="status" className="mb-3 text-muted">
        {unread === 0 ? "You have read them all." : unread === 1 ? "1 is unread." : `${unread} are unread.`}
      </p>
      {unread > 0 && <ActionForm id="all" action={action} submit="Mark all as read" />}
      {notes.length === 0 ? (
        <p className="my-6 border-y border-rule py-6">What becomes of your proposals, and who mentions you, is said here.</p>
      ) : (
        <ul className="mt-3 border-t border-rule">
          {notes.map((note) => (
            <li key={note.id} className={`flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-rule py-2 ${note.readAt ? "text-muted" : ""}`}>
              <div className="min-w-0 max-w-[75ch]">
                {!note.readAt && <span className="sr-only">Unread: </span>}
                <Told note={note} /> <span className="text-sm">
                  <Moment at={note.createdAt} />
                </span>
              </div>
              {!note.readAt && (
                <ActionForm id={`note-${note.id}`} action={action} submit="Mark as read">
                  <HiddenField name="id" value={String(note.id)} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Told({ note: { kind, readAt, proposal, comment } }: { note: Note }) {
  const words = <span className={readAt ? "" : "font-semibold"}>{NOTIFICATION_KINDS.label(kind)}</span>;
  if (proposal) {
    const [said] = proposal.events;
    const others = proposal._count.items - 1;
    return (
      <>
        {words}:{" "}
        <Link href={`/desk/review/${proposal.id}`}>
          {proposal.items[0]?.title}
          {others > 0 && ` and ${others} more`}
        </Link>
        .{said && <p className="border-l-2 border-rule-strong pl-3 whitespace-pre-line">{said.user ? `${said.user.name}: ` : ""}{said.comment}</p>}
      </>
    );
  }
  if (!comment) return words;
  return (
    <>
      {words} by {comment.author.name} on <Link href={deskRecordPath(comment.record.kind, comment.record.slug) as "/"}>{comment.record.title}</Link>.
      {!comment.deletedAt && <p className="line-clamp-3 border-l-2 border-rule-strong pl-3 whitespace-pre-line">{comment.body}</p>}
    </>
  );
}
