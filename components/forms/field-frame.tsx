"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context.ts";

/** What a control is told by the frame around it. */
export type FieldControl = { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };
type Props = { name: string; label: string; help?: ReactNode; /** Draws the control. */ children: (control: FieldControl) => ReactNode };

/** A control under its label, with its help and with what is wrong with it. */
export function FieldFrame({ name, label, help, children }: Props) {
  const { id, error, errorId, helpId } = useField(name);
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
      {children({ id, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined })}
    </div>
  );
}
