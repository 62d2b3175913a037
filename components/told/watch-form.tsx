import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";

type Props = { what: { record: string } | { view: string }; watched: boolean; action: FormAction };

/** Begins or ends a watch on a record or on a view, by its id. */
export function WatchForm({ what, watched, action }: Props) {
  const [[name = "", id = ""] = []] = Object.entries(what);
  return (
    <ActionForm id={`watch-${id}`} action={action} submit={watched ? "Stop watching" : "Watch"}>
      <HiddenField name={name} value={id} />
      <HiddenField name="watch" value={watched ? "no" : "yes"} />
    </ActionForm>
  );
}
