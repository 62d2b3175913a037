import { isDeepStrictEqual } from "node:util";
import { OWN_PARTS, ownPath } from "./field-path.ts";
import type { AggregateData, Item, RecordState } from "./state.ts";

export type Change = { field: string; before: unknown; after: unknown };

/** Every value of an aggregate under its path: `country`, `events.filed.date`. Nulls are left out: not stated. */
export function flatten(data: AggregateData): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [field, value] of Object.entries(data)) {
    if (!Array.isArray(value)) {
      if (value !== null) flat.set(field, value);
      continue;
    }
    for (const item of value)
      for (const [name, part] of Object.entries(item)) if (name !== "id" && part !== null) flat.set(`${field}.${item.id}.${name}`, part);
  }
  return flat;
}

const byId = (list: readonly { id: string }[]) => list.map((item) => item.id);

function parts(state: RecordState): Map<string, unknown> {
  const flat = flatten(state.data);
  for (const name of OWN_PARTS) if (state[name] !== null) flat.set(ownPath(name), state[name]);
  for (const [field, value] of Object.entries(state.data)) if (Array.isArray(value) && value.length) flat.set(`${field}.order`, byId(value as Item[]));
  for (const citation of state.citations) flat.set(`citations.${citation.id}`, citation);
  for (const discrepancy of state.discrepancies) flat.set(`discrepancies.${discrepancy.id}`, discrepancy);
  return flat;
}

/** What differs between two states of one record, field by field; `before` is null for a new record. */
export function diffStates(before: RecordState | null, after: RecordState): Change[] {
  const old = before ? parts(before) : new Map<string, unknown>();
  const now = parts(after);
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields
    .filter((field) => !isDeepStrictEqual(old.get(field), now.get(field)))
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }));
}
