import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { Moment } from "#components/history/set-line.tsx";
import { Link } from "#components/ui/link.tsx";
import type { CommentView } from "#lib/discussion/comment-views.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { fieldLabel } from "#lib/records/field-words.ts";
import { MentionField } from "./mention-field.tsx";

type Props = { comment: CommentView; path: string; names: readonly string[]; editing: boolean; change: FormAction; remove: FormAction };

/** One comment; its author may change it or take it away. */
export function CommentItem({ comment: { id, author, at, edited, field, text, mayEdit, mayDelete }, path, names, editing, change, remove }: Props) {
  return (
    <li id={`comment-${id}`} className="mb-3">
      <p className="text-sm text-muted">
        <b className="font-semibold text-ink">{author}</b>, <Moment at={at} />
        {edited && text && ", edited"}
        {field && ` · ${fieldLabel(field).toLowerCase()}`}
      </p>
      {text === null && <p className="text-muted italic">deleted</p>}
      {text && !(editing && mayEdit) && (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
          {text.pieces.map((piece, index) => (piece.person ? <b key={index} className="font-semibold text-link">{piece.text}</b> : piece.text))}
        </p>
      )}
      {text && editing && mayEdit && (
        <ActionForm id={`change-${id}`} action={change} submit="Save">
          <HiddenField name="id" value={id} />
          <MentionField name="body" label="Comment" names={names} defaultValue={text.body} />
        </ActionForm>
      )}
      {(mayEdit || mayDelete) && (
        <div className="flex flex-wrap items-baseline gap-x-3 text-sm">
          {mayEdit && <Link href={(editing ? `${path}#comment-${id}` : `${path}?edit=${id}#comment-${id}`) as "/"}>{editing ? "Done" : "Edit"}</Link>}
          {mayDelete && (
            <details>
              <summary className="w-max cursor-pointer py-1 text-link">Delete</summary>
              <ActionForm id={`remove-${id}`} action={remove} submit="Delete this comment" danger>
                <HiddenField name="id" value={id} />
              </ActionForm>
            </details>
          )}
        </div>
      )}
    </li>
  );
}
