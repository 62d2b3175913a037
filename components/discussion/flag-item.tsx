import type { ReactNode } from "react";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { labelMoment } from "#lib/dates/label.ts";
import type { FlagView } from "#lib/discussion/flag-views.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { fieldLabel } from "#lib/records/field-words.ts";

type Props = { flag: FlagView; resolve: FormAction; /** Stands before it: which record it is about. */ children?: ReactNode };

/** One flag: what has to be looked into, and what came of it. */
export function FlagItem({ flag: { id, field, reason, openedBy, openedAt, resolution, mayResolve }, resolve, children }: Props) {
  return (
    <li id={`flag-${id}`} className={`mb-3 border-l-2 pl-3 ${resolution ? "border-rule" : "border-alert"}`}>
      {children}
      <p className="whitespace-pre-line">
        {field && <b className="font-semibold">{fieldLabel(field)}: </b>}
        {reason}
      </p>
      <p className="text-sm text-muted">
        {openedBy}, {labelMoment(openedAt)}
      </p>
      {resolution && (
        <p className="text-sm whitespace-pre-line">
          {resolution.text}{" "}
          <span className="text-muted">
            Resolved by {resolution.by}, {labelMoment(resolution.at)}.
          </span>
        </p>
      )}
      {mayResolve && (
        <details>
          <summary className="w-max cursor-pointer py-1 text-sm text-link">Resolve</summary>
          <ActionForm id={`resolve-${id}`} action={resolve} submit="Resolve">
            <HiddenField name="id" value={id} />
            <TextAreaField name="resolution" label="What came of it" rows={2} maxLength={4000} required />
          </ActionForm>
        </details>
      )}
    </li>
  );
}
