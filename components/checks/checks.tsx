import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Shortcut } from "#components/ui/shortcut.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CheckView } from "#lib/checks/check-views.ts";
import { labelMoment } from "#lib/dates/label.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { Choice } from "#lib/history/record-history.ts";
import { fieldLabel } from "#lib/records/field-words.ts";

type Props = {
  recordId: string;
  version: number;
  checks: readonly CheckView[];
  choices: readonly Choice[];
  field: string | null;
  /** Null for those who may not. */
  action: FormAction | null;
};

const FEW = 5;

/** When the record was looked up in its sources, and the form that says that it was, today. */
export function Checks({ recordId, version, checks, choices, field, action }: Props) {
  const line = ({ id, field: of, version: seen, by, at, note }: CheckView) => (
    <li key={id} className="py-0.5 text-sm">
      {labelMoment(at)}: {of === null ? "the whole record" : fieldLabel(of).toLowerCase()}, by {by}
      <span className="text-muted">
        {" "}
        · version {seen}
        {note && ` · ${note}`}
      </span>
    </li>
  );
  return (
    <Section id="verified" title="Verified">
      {checks.length === 0 && <p className="text-sm text-muted">Nobody has marked it as verified yet.</p>}
      <ul>{checks.slice(0, FEW).map(line)}</ul>
      {checks.length > FEW && (
        <details>
          <summary className="w-max cursor-pointer py-1 text-sm text-link">{checks.length - FEW} earlier</summary>
          <ul>{checks.slice(FEW).map(line)}</ul>
        </details>
      )}
      {action && (
        <div id="verify" className="mt-2">
          <ActionForm id="verify-form" action={action} submit="Verified today">
            <HiddenField name="recordId" value={recordId} />
            <HiddenField name="version" value={String(version)} />
            <SelectField name="field" label="What was looked up" options={[{ value: "", label: "The whole record" }, ...choices]} defaultValue={field ?? ""} />
            <TextField name="note" label="Note, if there is one" maxLength={1000} />
          </ActionForm>
          <Shortcut code="KeyV" within="verify" says="Alt + Shift + V marks it, too." />
        </div>
      )}
    </Section>
  );
}
