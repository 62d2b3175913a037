"use client";

import { madeId, type Draft, type MadeRecord as Made } from "#lib/edit/draft.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { referenceId, useEdit } from "./edit-context.ts";
import { Field } from "./field.tsx";
import { IntentButton } from "./intent-button.tsx";
import { SourceSlot } from "./source-slot.tsx";

type Props = { place: string; draft: Draft; errors: FieldErrors };

/** The records that are made on the way for one place of the form, under it. */
export function MadeFor({ place, draft, errors }: Props) {
  return draft.made.filter((made) => made.for === place).map((made) => <MadeRecord key={made.key} made={made} draft={draft} errors={errors} />);
}

function MadeRecord({ made, draft, errors }: { made: Made; draft: Draft; errors: FieldErrors }) {
  const { specs, change, focusOn } = useEdit();
  const noun = RECORD_KINDS.label(made.kind).toLowerCase();
  const key = madeId(made.key);
  const spec = specs[made.kind];
  return (
    <div className="made-record" role="group" aria-label={`New ${noun}`}>
      <input type="hidden" name="made" value={`${made.key}|${made.kind}|${made.for}`} />
      <p className="made-title">
        New {noun}, saved along with this record
        <IntentButton
          quiet
          intent={`unmake:${made.key}`}
          label={`Do not create the ${noun}`}
          onPress={() => {
            change({ do: "unmake", key: made.key });
            focusOn(referenceId(made.for));
          }}
        >
          Do not create it
        </IntentButton>
      </p>
      <div className="edit-parts">
        {spec?.fields
          .filter(({ name }) => made.fields[name])
          .map((field) => {
            const path = `${key}.${field.name}`;
            return (
              <div key={field.name}>
                <Field spec={field} path={path} typed={made.fields[field.name] ?? { value: "" }} error={errors[path]} changed={false} />
                <MadeFor place={path} draft={draft} errors={errors} />
              </div>
            );
          })}
      </div>
      {made.kind !== "source" && <SourceSlot sourceKey={key} of={`the new ${noun}`} source={draft.sources[key]} errors={errors} changed />}
    </div>
  );
}
