import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { Choice } from "#lib/review/bulk-choices.ts";
import type { ChangeView } from "#lib/review/proposal-view.ts";

type Props = { recordId: string; group: string; changes: readonly ChangeView[]; sources: readonly Choice[] };

/** For the author of a proposal: another value, or another source. What is left empty stays as it is proposed. */
export function AmendFields({ recordId, group, changes, sources }: Props) {
  return (
    <details className="mt-1">
      <summary className="w-max cursor-pointer text-link">Alter it</summary>
      <div className="mt-1 grid gap-2 border-l-2 border-rule pl-3">
        {changes
          .filter(({ isValue }) => isValue)
          .map(({ field, label, after }) => (
            <TextAreaField key={field} name={`value:${recordId}:${field}`} label={label} defaultValue={after ?? ""} rows={after && after.length > 80 ? 4 : 1} maxLength={4000} />
          ))}
        <SelectField name={`source:${recordId}:${group}`} label="Another source" defaultValue="" options={sources.map((choice) => (choice.value === "" ? { value: "", label: "As proposed" } : choice))} />
        <TextField name={`locator:${recordId}:${group}`} label="Where in it" maxLength={300} />
        <TextField name={`unsourced:${recordId}:${group}`} label="Or why there is no source" maxLength={300} />
      </div>
    </details>
  );
}
