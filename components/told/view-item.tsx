import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Subscribe } from "#components/feeds/subscribe.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { OwnView } from "#lib/watches/account-queries.ts";
import { WatchForm } from "./watch-form.tsx";

type Props = { view: OwnView; watch: FormAction; rename: FormAction; remove: FormAction };

/** One view that somebody keeps, and what can be done with it. */
export function ViewItem({ view: { id, name, subject, query, watched, shown }, watch, rename, remove }: Props) {
  return (
    <li className="border-t border-rule py-3">
      <h3 className="text-base">{shown ? <Link href={shown.page}>{name}</Link> : name}</h3>
      <p className="text-sm text-muted">
        {shown ? shown.title : "Its filters can no longer be read: what they chose is no choice any more."}
        {watched && " · watched"}
      </p>
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-2">
        {shown && <WatchForm what={{ view: id }} watched={watched} action={watch} />}
        <ActionForm id={`delete-${id}`} action={remove} submit={`Delete ${name}`} danger>
          <HiddenField name="id" value={id} />
        </ActionForm>
      </div>
      <details className="chooser text-sm">
        <summary>Rename</summary>
        <div className="max-w-96 py-1">
          <ActionForm id={`rename-${id}`} action={rename} submit="Rename">
            <HiddenField name="id" value={id} />
            <TextField name="name" label="New name" required maxLength={100} defaultValue={name} />
          </ActionForm>
        </div>
      </details>
      {shown && <Subscribe feed={{ base: subject, query }} of="what this view shows" dates="its dates: those that are past and those that are expected" />}
    </li>
  );
}
