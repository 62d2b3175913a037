"use client";

import type { ReactNode } from "react";
import { FRESH_FORM, type FormAction } from "#lib/forms/form-state.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext } from "./form-context.ts";
import { useSentForm } from "./use-sent-form.ts";

export type DecisionButton = {
  value: string;
  label: string;
  danger?: boolean;
  /** Pressed together with Alt it is the button, where the page has `AltKeys`. */
  letter?: string;
};
type Props = { action: FormAction; id: string; buttons: readonly DecisionButton[]; children: ReactNode };

/** A form that can end in several ways: the button that was pressed is its field `decision`. Works before its script has loaded. */
export function DecisionForm({ action, id, buttons, children }: Props) {
  const { state, pending, form } = useSentForm(action, FRESH_FORM);
  return (
    <form {...form} className="form form-wide" noValidate>
      <FormContext value={{ id, state }}>
        <ErrorSummary state={state} formId={id} />
        {state.done && (
          <p role="status" className="form-done">
            {state.done}
          </p>
        )}
        {children}
        <div className="flex flex-wrap gap-3">
          {buttons.map(({ value, label, danger, letter }) => (
            <button key={value} type="submit" name="decision" value={value} disabled={pending} data-danger={danger} data-letter={letter} aria-keyshortcuts={letter && `Alt+${letter}`}>
              {label}
            </button>
          ))}
        </div>
      </FormContext>
    </form>
  );
}
