import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";

/**
 * Another value in the place of what the source says, before it is accepted; for an item its fields by name. As people write
 * it: a label, a name, a date. Throws AppError `invalid` (field `value`, or `value.<field>`), `not-found`, `conflict`.
 */
export async function editChange(_db: Database, _person: Person, _changeId: number, _value: string | Record<string, string>): Promise<void> {
  throw new Error("not yet");
}
