"use client";

import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { useField } from "./form-context.ts";

type Option = { value: string; label: string };
type Props = { name: string; label: string; options: readonly Option[]; defaultValue?: string; help?: ReactNode };

export function SelectField({ name, label, options, defaultValue, help }: Props) {
  const { typed } = useField(name);
  const chosen = typeof typed === "string" ? typed : defaultValue;
  return (
    <FieldFrame name={name} label={label} help={help}>
      {(control) => (
        // Made anew for another choice: React resets a form's select to the one it began with.
        <select key={chosen} {...control} name={name} defaultValue={chosen}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
