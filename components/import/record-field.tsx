"use client";

import { useState } from "react";
import { RecordCombobox } from "#components/edit/record-combobox.tsx";
import { FieldFrame } from "#components/forms/field-frame.tsx";
import { useField } from "#components/forms/form-context.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Typed } from "#lib/edit/draft.ts";
import "#components/edit/edit.css";

type Props = {
  /** What its error stands under. */
  name?: string;
  label: string;
  help?: string;
  kind: RecordKind;
  /** What the id and the text are sent as. */
  names?: { value: string; text: string };
  /** What is chosen to begin with. */
  first?: Typed;
};

/** A record of a kind, found as it is typed. */
export function RecordField({ name = "record", label, help, kind, names = { value: "recordId", text: "record" }, first = { value: "", text: "" } }: Props) {
  const { typed: sent } = useField(names.text);
  const [typed, setTyped] = useState<Typed>(typeof sent === "string" ? { value: "", text: sent } : first);
  return (
    <FieldFrame name={name} label={label} help={help}>
      {({ id, "aria-invalid": invalid = false, "aria-describedby": describedBy = "" }) => (
        <RecordCombobox id={id} kind={kind} names={names} typed={typed} invalid={invalid} describedBy={describedBy} required={false} onChange={setTyped} />
      )}
    </FieldFrame>
  );
}
