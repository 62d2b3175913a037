"use client";

import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { Typed } from "#lib/edit/draft.ts";
import type { FieldSpec } from "#lib/edit/form-spec.ts";
import { RecordField } from "./record-field.tsx";

type Props = { name: string; spec: FieldSpec; typed: Typed };

/** A field of what a source says, by the control that the field has in every form. */
export function EditField({ name, spec: { label, unit, help, input }, typed: { value, text } }: Props) {
  const called = unit ? `${label}, ${unit}` : label;
  switch (input.type) {
    case "reference":
      return <RecordField name={name} label={called} help={help} kind={input.kind} names={{ value: name, text: `${name}:text` }} first={{ value, text: text ?? "" }} />;
    case "paragraph":
      return <TextAreaField name={name} label={called} help={help} defaultValue={value} rows={3} maxLength={4000} />;
    case "choice":
      return <SelectField name={name} label={called} help={help} defaultValue={value} options={[...(input.choices.some((choice) => choice.value === value) ? [] : [{ value: "", label: "not stated" }]), ...input.choices]} />;
    case "yes-no":
      return (
        <SelectField
          name={name}
          label={called}
          help={help}
          defaultValue={value}
          options={[
            { value: "", label: "not stated" },
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
        />
      );
    default:
      return <TextField name={name} label={called} help={help} defaultValue={value} maxLength={1000} inputMode={input.type === "number" ? "numeric" : undefined} autoComplete="off" />;
  }
}
