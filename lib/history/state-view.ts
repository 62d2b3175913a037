import type { RecordKind } from "#lib/db/generated/enums.ts";
import { fieldLabel, heldValue } from "#lib/records/field-words.ts";
import type { Item, RecordState } from "#lib/records/state.ts";
import type { Naming } from "./naming.ts";
import { sourcesOf, type SourceView } from "./source-words.ts";

/** One value of a whole state; an item of a list is one. Null words are not stated. */
export type ValueView = { field: string; label: string; words: string | null; sources: SourceView[] };

/** A whole version in words, field by field. */
export function stateView(kind: RecordKind, state: RecordState, naming: Naming): ValueView[] {
  const value = (field: string): ValueView => ({
    field,
    label: fieldLabel(field),
    words: heldValue(kind, state.data, field, naming.titleOf),
    sources: sourcesOf(state.citations, field, naming),
  });
  return Object.entries(state.data).flatMap(([field, held]) => (Array.isArray(held) && held.length ? (held as Item[]).map(({ id }) => value(`${field}.${id}`)) : value(field)));
}
