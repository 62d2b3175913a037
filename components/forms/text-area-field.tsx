"use client";

import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { useField } from "./form-context.ts";

type Props = { name: string; label: string; help?: ReactNode; rows?: number; required?: boolean; maxLength?: number; defaultValue?: string };

/** Several lines of text. */
export function TextAreaField({ name, label, help, rows = 3, defaultValue, ...area }: Props) {
  const { typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} help={help}>
      {(control) => <textarea {...area} {...control} name={name} rows={rows} defaultValue={typeof typed === "string" ? typed : defaultValue} />}
    </FieldFrame>
  );
}
