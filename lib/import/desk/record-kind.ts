import type { RecordKind, UnmappedKind } from "#lib/db/generated/enums.ts";

const NAMED: Partial<Record<UnmappedKind, RecordKind>> = { company: "company", molecule: "molecule", indication: "indication", program: "program" };

/** The kind of record that a text of this sort can be said to be; null for places and values, which are no records. */
export const recordKindOf = (what: string): RecordKind | null => NAMED[what as UnmappedKind] ?? null;
