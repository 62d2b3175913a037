import { ActionForm } from "#components/forms/action-form.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { IMPORT_SCHEDULES } from "#lib/vocabularies/imports.ts";

/** A question to the registry that is to be asked again and again. One of its fields has to be given. */
export function FollowForm({ action }: { action: FormAction }) {
  return (
    <ActionForm id="follow" action={action} submit="Follow">
      <div className="import-fields">
      <TextField name="sponsor" label="Sponsor" help="Who leads or pays for the study, such as Ascentage Pharma." maxLength={500} />
      <TextField name="intervention" label="Drug" help="Code or name. Several with OR: APG-2575 OR lisaftoclax." maxLength={500} />
      <TextField name="condition" label="Condition" help="Such as chronic myeloid leukemia." maxLength={500} />
      <TextField name="term" label="Other words" help="Anywhere in the study." maxLength={500} />
      </div>
      <details className="w-full">
        <summary className="w-max cursor-pointer py-1 text-link">NCT ids, a filter</summary>
        <div className="mt-2 grid gap-3 border-l-2 border-rule pl-3">
          <TextAreaField name="ids" label="NCT ids" help="With blanks, commas or on lines of their own." rows={2} maxLength={40_000} />
          <TextField name="advanced" label="Filter" help="In the registry’s own terms, such as AREA[StartDate]RANGE[2020,MAX]." maxLength={500} spellCheck={false} />
        </div>
      </details>
      <div className="import-fields">
      <TextField name="name" label="Name" help="What it is called here. Left empty, it is called by what is asked." maxLength={300} />
      <SelectField name="schedule" label="Ask" options={IMPORT_SCHEDULES.values.map((value) => ({ value, label: IMPORT_SCHEDULES.label(value) }))} defaultValue="weekly" help="Or whenever somebody asks." />
      </div>
    </ActionForm>
  );
}
