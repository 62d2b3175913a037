"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context.ts";

type Option = { value: string; label: string };
type Props = { name: string; label: string; options: readonly Option[]; defaultValue?: string; help?: ReactNode };

export function SelectField({ name, label, options, defaultValue, help }: Props) {
  const { id, error, errorId, helpId, typed } = useField(name);
  const chosen = typeof typed === "string" ? typed : defaultValue;
  const described = [error && errorId, help && helpId].filter(Boolean).join(" ");
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <div id={helpId} className="form-help">
          {help}
        </div>
      )}
      {error && (
        <p id={errorId} className="form-error">
          {error}
        </p>
      )}
      {/* Made anew for another choice: React resets a form's select to the one it began with. */}
      <select key={chosen} id={id} name={name} defaultValue={chosen} aria-invalid={error ? true : undefined} aria-describedby={described || undefined}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
