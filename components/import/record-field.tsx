"use client";

import { useState } from "react";
import { RecordCombobox } from "#components/edit/record-combobox.tsx";
import { useField } from "#components/forms/form-context.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Typed } from "#lib/edit/draft.ts";
import "#components/edit/edit.css";

type Props = { kind: RecordKind; label: string; help?: string; /** What is chosen to begin with. */ first?: { id: string; title: string } | null };

/** A record of a kind, found as it is typed. Sent as `recordId`, and as `record` what was typed. */
export function RecordField({ kind, label, help, first = null }: Props) {
  const { id, error, errorId, helpId, typed: sent } = useField("record");
  const [typed, setTyped] = useState<Typed>(typeof sent === "string" ? { value: "", text: sent } : { value: first?.id ?? "", text: first?.title ?? "" });
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
      <RecordCombobox id={id} kind={kind} names={{ value: "recordId", text: "record" }} typed={typed} invalid={error !== undefined} describedBy={[error && errorId, help && helpId].filter(Boolean).join(" ")} required={false} onChange={setTyped} />
    </div>
  );
}
