"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context.ts";

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode };
type Props = { name: string; label: ReactNode; options: readonly RadioOption[]; checked?: string; help?: ReactNode };

/** One of a few, all of them in sight. */
export function RadioList({ name, label, options, checked, help }: Props) {
  const { id, error, errorId, typed } = useField(name);
  const chosen = typeof typed === "string" && typed !== "" ? typed : checked;
  return (
    <fieldset className="form-field" id={id} aria-describedby={error ? errorId : undefined}>
      <legend>{label}</legend>
      {help && <p className="form-help">{help}</p>}
      {error && (
        <p id={errorId} className="form-error">
          {error}
        </p>
      )}
      {options.map((option) => (
        <div key={option.value}>
          <label className="form-check">
            <input key={String(chosen === option.value)} type="radio" name={name} value={option.value} defaultChecked={chosen === option.value} />
            <span className="min-w-0">{option.label}</span>
          </label>
          {option.help && <div className="ml-6 text-sm text-muted">{option.help}</div>}
        </div>
      ))}
    </fieldset>
  );
}
