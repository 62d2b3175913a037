"use client";

import { useEffect, useRef } from "react";
import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { FormContext } from "#components/forms/form-context.ts";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { useSentForm } from "#components/forms/use-sent-form.ts";
import { FRESH_FORM } from "#lib/forms/form-state.ts";
import type { BulkField, Choice } from "#lib/review/bulk-choices.ts";
import type { BulkAction, BulkState } from "#lib/review/bulk-state.ts";
import { BulkPreview } from "./bulk-preview.tsx";

type Props = {
  action: BulkAction;
  kind: string;
  change: string;
  /** The query that selects the records. */
  selection: string;
  fields: readonly BulkField[];
  sources: readonly Choice[] | null;
  withReason: boolean;
};

/** What is done to all records of a selection: looked at first, then done. Works before its script has loaded. */
export function BulkForm({ action, kind, change, selection, fields, sources, withReason }: Props) {
  const { state, pending, form } = useSentForm<BulkState>(action, FRESH_FORM);
  const done = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is no more.
  useEffect(() => {
    if (state.done) done.current?.focus();
  }, [state]);
  const changed = state.preview?.rows.filter((row) => row.left === null).length ?? 0;
  return (
    <form {...form} className="form form-wide" noValidate>
      <FormContext value={{ id: "bulk", state }}>
        <ErrorSummary state={state} formId="bulk" />
        {state.done && (
          <p ref={done} role="status" tabIndex={-1} className="form-done">
            {state.done}
          </p>
        )}
        {state.noted && (
          <>
            <HiddenField name="noted" value={state.noted} />
            <button type="submit" name="decision" value="take-back" disabled={pending} className="justify-self-start">
              Undo
            </button>
          </>
        )}
        <HiddenField name="kind" value={kind} />
        <HiddenField name="change" value={change} />
        <HiddenField name="selection" value={selection} />
        <div className="grid w-full max-w-[45rem] gap-3">
          {fields.map(({ name, label, help, choices }) =>
            choices ? <SelectField key={name} name={name} label={label} help={help} options={choices} defaultValue={choices[0]?.value} /> : <TextField key={name} name={name} label={label} help={help} maxLength={300} />,
          )}
          {sources && (
            <>
              <SelectField name="sourceId" label="Source of all of it" options={sources} defaultValue="" />
              <TextField name="locator" label="Where in the source" maxLength={300} />
              <TextField name="unsourcedReason" label="Or why there is none" help="Readers see the values as unsourced then." maxLength={300} />
            </>
          )}
          {withReason && <TextAreaField name="reason" label="Reason" help="One for all, in at least ten characters. It can wait until you have seen the preview." rows={2} maxLength={2000} />}
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="decision" value="preview" disabled={pending}>
            {state.preview ? "Preview again" : "Preview"}
          </button>
        </div>
        {state.preview && (
          <>
            <HiddenField name="key" value={state.preview.key} />
            <BulkPreview rows={state.preview.rows} isNote={!withReason} />
            {changed > 0 && (
              <button type="submit" name="decision" value="apply" disabled={pending} className="justify-self-start">
                {withReason ? "Change what is ticked" : "Note what is ticked as verified"}
              </button>
            )}
          </>
        )}
      </FormContext>
    </form>
  );
}
