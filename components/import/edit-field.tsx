"use client";

import { useState } from "react";
import { RecordCombobox } from "#components/edit/record-combobox.tsx";
import { useField } from "#components/forms/form-context.ts";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Typed } from "#lib/edit/draft.ts";
import type { FieldSpec } from "#lib/edit/form-spec.ts";
import "#components/edit/edit.css";

type Props = { name: string; spec: FieldSpec; typed: Typed };

/** A field of what a source says, by the control that the field has in every form. */
export function EditField({ name, spec: { label, unit, help, input }, typed: { value, text } }: Props) {
  const called = unit ? `${label}, ${unit}` : label;
  switch (input.type) {
    case "reference":
      return <Reference name={name} label={called} help={help} kind={input.kind} typed={{ value, text: text ?? "" }} />;
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

function Reference({ name, label, help, kind, typed: first }: { name: string; label: string; help: string; kind: RecordKind; typed: Typed }) {
  const { id, error, errorId, helpId } = useField(name);
  const [typed, setTyped] = useState(first);
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <p id={helpId} className="form-help">
        {help}
      </p>
      {error && (
        <p id={errorId} className="form-error">
          {error}
        </p>
      )}
      <RecordCombobox id={id} kind={kind} names={{ value: name, text: `${name}:text` }} typed={typed} invalid={error !== undefined} describedBy={[error && errorId, helpId].filter(Boolean).join(" ")} required={false} onChange={setTyped} />
    </div>
  );
}
