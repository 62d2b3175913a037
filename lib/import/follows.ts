import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { ImportSchedule } from "#lib/db/generated/enums.ts";

/** A question that is asked again and again. `question` is what the registry's client reads. */
export type NewFollow = { name: string; question: object; schedule: ImportSchedule };

/** Throws AppError `invalid` (fields `name`, `question`). */
export async function addFollow(_db: Database, _person: Person | null, _follow: NewFollow): Promise<string> {
  throw new Error("not yet");
}
export async function changeFollow(_db: Database, _id: string, _change: Partial<Pick<NewFollow, "name" | "schedule">>): Promise<void> {
  throw new Error("not yet");
}
export async function removeFollow(_db: Database, _id: string): Promise<void> {
  throw new Error("not yet");
}
/** A run of it, to be worked on. */
export async function askNow(_db: Database, _id: string, _startedById: string | null): Promise<string> {
  throw new Error("not yet");
}
