"use client";

import type { RecordKind } from "#lib/db/generated/enums.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { referenceId, useEdit } from "./edit-context.ts";
import { IntentButton } from "./intent-button.tsx";

type Props = { kind: RecordKind; place: string; name: string };

/** Where nothing goes by the name that was typed: it can be made on the way. */
export function MakeButton({ kind, place, name }: Props) {
  const make = useMake(kind, place);
  const wanted = name.trim();
  if (wanted === "") return null;
  return (
    <IntentButton intent={`make:${kind}|${place}|${wanted}`} onPress={() => make(wanted)}>
      Create the {RECORD_KINDS.label(kind).toLowerCase()} “{wanted.length > 40 ? `${wanted.slice(0, 40)}…` : wanted}” here
    </IntentButton>
  );
}

export function useMake(kind: RecordKind, place: string): (name: string) => void {
  const { specs, change, focusOn, say } = useEdit();
  return (name) => {
    const spec = specs[kind];
    if (!spec) return;
    change({ do: "make", kind, for: place, name, spec });
    // Its own fields stand after those that follow the reference: from here none is passed over.
    focusOn(referenceId(place));
    say(`New ${RECORD_KINDS.label(kind).toLowerCase()} ${name}: it is saved along with this record.`);
  };
}
