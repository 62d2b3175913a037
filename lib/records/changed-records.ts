import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { ComparedSave } from "./compare-set.ts";
import type { RecordState } from "./state.ts";

/** A record that a set changes: as it was before the set, and as it is after it. */
export type ChangedRecord = { kind: RecordKind; id: string; before: RecordState | null; state: RecordState; version: number };

/** A set may save a record more than once; what stands is the last. */
export function changedRecords(saves: readonly ComparedSave[]): ChangedRecord[] {
  const records = new Map<string, ChangedRecord>();
  for (const { command: { kind, id }, before, state, version } of saves) {
    const first = records.get(id);
    records.set(id, { kind, id, before: first ? first.before : before, state, version });
  }
  return [...records.values()];
}
