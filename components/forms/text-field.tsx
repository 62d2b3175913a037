"use client";

import type { ComponentProps, ReactNode } from "react";
import { useField } from "./form-context.ts";

type Props = { name: string; label: string; help?: ReactNode } & Pick<
  ComponentProps<"input">,
  "type" | "autoComplete" | "required" | "maxLength" | "inputMode" | "defaultValue" | "spellCheck"
>;

/** One line of text under its label, with its help and its error. A password is never filled in again. */
export function TextField({ name, label, help, type = "text", defaultValue, ...input }: Props) {
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
      <input
        {...input}
        id={id}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : (typed ?? defaultValue)}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
