import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { ImportKind, UnmappedKind } from "#lib/db/generated/enums.ts";

/** What a person says that a text of a source is; `recordId` null: nothing that is tracked. */
export type NewMapping = { kind: ImportKind; what: UnmappedKind; text: string; recordId: string | null };

/** How many things of the source were mapped anew, and in which runs. */
export type Remapped = { things: number; runIds: string[] };

/** Remembers it, and maps anew what names that text and still waits. Throws AppError `invalid`, `forbidden`, `not-found`. */
export async function rememberMapping(_db: Database, _person: Person, _mapping: NewMapping): Promise<Remapped> {
  throw new Error("not yet");
}

/** Takes it back, and maps anew what rests on it and still waits. */
export async function forgetMapping(_db: Database, _person: Person, _mappingId: string): Promise<Remapped> {
  throw new Error("not yet");
}

/** The question of a change is answered: yes is remembered as a mapping, no as one that leads to nothing held. */
export async function answerQuestion(_db: Database, _person: Person, _changeId: number, _yes: boolean): Promise<Remapped> {
  throw new Error("not yet");
}
