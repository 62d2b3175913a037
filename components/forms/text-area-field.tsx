"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context.ts";

type Props = { name: string; label: string; help?: ReactNode; rows?: number; required?: boolean; maxLength?: number; defaultValue?: string };

/** Several lines of text under their label, with help and error. */
export function TextAreaField({ name, label, help, rows = 3, defaultValue, ...area }: Props) {
  const { id, error, errorId, helpId, typed } = useField(name);
  const described = [error && errorId, help && helpId].filter(Boolean).join(" ");
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={helpId} className="form-help">
          {help}
        </p>
      )}
      {error && (
        <p id={errorId} className="form-error">
          {error}
        </p>
      )}
      <textarea
        {...area}
        id={id}
        name={name}
        rows={rows}
        defaultValue={typeof typed === "string" ? typed : defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
