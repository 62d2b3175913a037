"use client";

import type { ReactNode } from "react";
import { CopyLine } from "#components/ui/copy-line.tsx";
import { FRESH_FORM, type FormAction } from "#lib/forms/form-state.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext } from "./form-context.ts";
import { useSentForm } from "./use-sent-form.ts";

type Props = {
  action: FormAction;
  /** What the button says. */
  submit: string;
  /** Tells forms on one page apart: the fields' ids begin with it. */
  id: string;
  danger?: boolean;
  /** What the link is that the answer may hold. */
  linkLabel?: string;
  children?: ReactNode;
};

/** A form that works before its script has loaded: the server shows the same errors and values then. */
export function ActionForm({ action, submit, id, danger, linkLabel = "One-time link", children }: Props) {
  const { state, pending, form } = useSentForm(action, FRESH_FORM);
  return (
    <form {...form} className="form" noValidate>
      <FormContext value={{ id, state }}>
        <ErrorSummary state={state} formId={id} />
        {state.done && (
          <div role="status" className="form-done">
            <p>{state.done}</p>
            {state.link && (
              <div className="mt-2">
                <CopyLine label={linkLabel} text={state.link} />
              </div>
            )}
          </div>
        )}
        {children}
        <button type="submit" disabled={pending} data-danger={danger}>
          {submit}
        </button>
      </FormContext>
    </form>
  );
}
