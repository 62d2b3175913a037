import type { ImportChangeKind } from "#lib/db/generated/enums.ts";
import type { RecordState } from "#lib/records/state.ts";

/** The part of a record that is decided on as one where the record is not held: all of it. */
export const WHOLE = "*";

/**
 * One thing to decide. `part` is a field, an item (`companies.lead`), for a disagreement a field of an item, or `*`.
 * `before` and `after` are values, items without their id, or for `*` nothing and what the record is called.
 */
export type FoundChange = { part: string; kind: ImportChangeKind; before: unknown; after: unknown; question: string | null };

/**
 * A statement against what is held: the record as it would be, and what that changes. `renamed`: items that go by another id
 * than the source gives them.
 */
export type Compared = { state: RecordState; changes: FoundChange[]; renamed: ReadonlyMap<string, string> };
