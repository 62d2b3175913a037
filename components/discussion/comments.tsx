import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CommentView } from "#lib/discussion/comment-views.ts";
import type { Mentionable } from "#lib/discussion/mentions.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { CommentItem } from "./comment-item.tsx";
import { MentionField } from "./mention-field.tsx";

type Props = {
  recordId: string;
  path: string;
  comments: readonly CommentView[];
  people: readonly Mentionable[];
  choices: readonly Choice[];
  field: string | null;
  editing: string | null;
  actions: Record<"addComment" | "changeComment" | "removeComment", FormAction>;
};

/** What people say to each other about a record. */
export function Comments({ recordId, path, comments, people, choices, field, editing, actions }: Props) {
  const names = [...new Set(people.map(({ name }) => name))];
  return (
    <Section id="comments" title="Comments">
      {comments.length === 0 && <p className="text-sm text-muted">Nobody has said anything yet.</p>}
      <ol>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} path={path} names={names} editing={comment.id === editing} change={actions.changeComment} remove={actions.removeComment} />
        ))}
      </ol>
      <div className="mt-3">
        <ActionForm id="comment-form" action={actions.addComment} submit="Comment">
          <HiddenField name="recordId" value={recordId} />
          <SelectField name="field" label="About" options={[{ value: "", label: "The whole record" }, ...choices]} defaultValue={field ?? ""} />
          <MentionField name="body" label="Comment" names={names} />
        </ActionForm>
      </div>
    </Section>
  );
}
