"use client";

import { memo, type ReactNode } from "react";
import type { Typed } from "#lib/edit/draft.ts";
import type { FieldSpec } from "#lib/edit/form-spec.ts";
import { fieldId } from "./edit-context.ts";
import { FieldInput, understood } from "./field-input.tsx";
import { MakeButton } from "./make-button.tsx";

type Props = { spec: FieldSpec; path: string; typed: Typed; error: string | undefined; changed: boolean; children?: ReactNode };

/** A field under its label, with its help, what was understood and what is wrong. `children`: what hangs on it. */
export const Field = memo(function Field({ spec, path, typed, error, changed, children }: Props) {
  const id = fieldId(path);
  const reading = understood(spec, typed);
  // What could not be read is said once: by the error, after a save.
  const read = reading && reading.words !== error ? reading : null;
  const describedBy = [changed && `${id}-changed`, error && `${id}-error`, read && `${id}-read`, `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className="edit-field" data-changed={changed || undefined} data-input={spec.input.type} data-name={spec.name}>
      <label htmlFor={id}>
        {spec.label}
        {spec.unit && <span className="edit-unit">, {spec.unit}</span>}
        {spec.required && <span className="edit-required"> (required)</span>}
      </label>
      <div className="edit-control">
        <FieldInput spec={spec} path={path} typed={typed} invalid={error !== undefined} describedBy={describedBy} />
        {read && (
          <p id={`${id}-read`} className="edit-read" data-wrong={read.wrong || undefined} data-plain={read.plain || undefined}>
            {read.words}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className="form-error">
            {error}
          </p>
        )}
        {error && spec.input.type === "reference" && <MakeButton kind={spec.input.kind} place={path} name={typed.text ?? ""} />}
        {changed && (
          <span id={`${id}-changed`} hidden>
            Changed.
          </span>
        )}
        <p id={`${id}-help`} className="form-help">
          {spec.help}
        </p>
      </div>
      {children}
    </div>
  );
});
