"use client";

import type { Draft } from "#lib/edit/draft.ts";
import type { FieldSpec } from "#lib/edit/form-spec.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { CitedBy } from "./cited-by.tsx";
import { Field } from "./field.tsx";
import { MadeFor } from "./made-record.tsx";
import { SourceSlot } from "./source-slot.tsx";

type Props = { spec: FieldSpec; draft: Draft; errors: FieldErrors; changed: boolean };

/** A field of the record itself: the input, who says what is held, and the change's own source. */
export function OwnField({ spec, draft, errors, changed }: Props) {
  return (
    <div className="edit-row">
      <Field spec={spec} path={spec.name} typed={draft.fields[spec.name] ?? { value: "" }} error={errors[spec.name]} changed={changed} />
      {draft.kind !== "source" && (
        <div className="edit-row-source">
          <CitedBy path={spec.name} />
          <SourceSlot sourceKey={spec.name} of={spec.label.toLowerCase()} source={draft.sources[spec.name]} errors={errors} changed={changed} />
        </div>
      )}
      <MadeFor place={spec.name} draft={draft} errors={errors} />
    </div>
  );
}
