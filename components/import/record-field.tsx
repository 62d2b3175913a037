"use client";

import { useState } from "react";
import { RecordCombobox } from "#components/edit/record-combobox.tsx";
import { useField } from "#components/forms/form-context.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Typed } from "#lib/edit/draft.ts";
import "#components/edit/edit.css";

type Props = { kind: RecordKind; label: string; help?: string };

/** A record of a kind, found as it is typed. Sent as `recordId`, and as `record` what was typed. */
export function RecordField({ kind, label, help }: Props) {
  const { id, error, errorId, helpId, typed: sent } = useField("record");
  const [typed, setTyped] = useState<Typed>({ value: "", text: typeof sent === "string" ? sent : "" });
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
      <RecordCombobox id={id} kind={kind} names={{ value: "recordId", text: "record" }} typed={typed} invalid={error !== undefined} describedBy={[error && errorId, help && helpId].filter(Boolean).join(" ")} required onChange={setTyped} />
    </div>
  );
}
