"use client";

import type { DraftSource } from "#lib/edit/draft.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { fieldId, useEdit } from "./edit-context.ts";
import { IntentButton } from "./intent-button.tsx";
import { SourcePicker } from "./source-picker.tsx";

type Props = { sourceKey: string; of: string; words?: string; source: DraftSource | undefined; errors: FieldErrors; changed: boolean };

/** The source of one field or item, where it is not the one for all. */
export function SourceSlot({ sourceKey, of, words = "Own source", source, errors, changed }: Props) {
  const { change, focusOn } = useEdit();
  const button = `own-source-${sourceKey}`;
  if (source)
    return (
      <div className="source-own">
        <SourcePicker sourceKey={sourceKey} legend={`Source of ${of}`} source={source} errors={errors} />
        <IntentButton
          quiet
          intent={`unsource:${sourceKey}`}
          onPress={() => {
            change({ do: "unsource", path: sourceKey });
            focusOn(button);
          }}
        >
          {sourceKey.split(".").length > 2 ? "Take that of the rest instead" : "Take the source for all instead"}
        </IntentButton>
      </div>
    );
  return (
    <span className="source-offer" data-changed={changed || undefined}>
      <IntentButton
        quiet
        id={button}
        label={`Own source for ${of}`}
        intent={`source:${sourceKey}`}
        onPress={() => {
          change({ do: "source", path: sourceKey, source: { mode: "source" } });
          focusOn(`${fieldId(`source:${sourceKey}`)}:source`);
        }}
      >
        {words}
      </IntentButton>
    </span>
  );
}
