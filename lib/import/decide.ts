import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { ChangeFilter } from "./change-params.ts";

/** A record that came along because what was accepted refers to it. */
export type CameAlong = { recordId: string; kind: RecordKind; title: string };
/** What could not be saved, and why: at its record. */
export type LeftOpen = { recordId: string; kind: RecordKind; title: string; reason: string };

/** What accepting came to. Counts are of changes. */
export type Decided = {
  accepted: number;
  proposed: number;
  /** Held already: nothing had to be saved. */
  nothingToDo: number;
  /** Changed since the source was compared with what is held; shown again. */
  stale: number;
  leftOpen: LeftOpen[];
  cameAlong: CameAlong[];
  changeSetIds: string[];
  proposalIds: string[];
};

/**
 * Saves these changes, or proposes them where the person's changes need review. Throws AppError `forbidden`; `invalid` for
 * the reason.
 */
export async function acceptChanges(_db: Database, _person: Person, _changeIds: readonly number[], _reason: string): Promise<Decided> {
  throw new Error("not yet");
}

/** The same for all that a filter finds, some hundred records at a time, each a set of its own. `told` hears of each. */
export async function acceptMatching(_db: Database, _person: Person, _filter: ChangeFilter, _reason: string, _told?: (soFar: Decided) => void): Promise<Decided> {
  throw new Error("not yet");
}

/** They are not proposed again as long as the source says the same. How many. */
export async function refuseChanges(_db: Database, _person: Person, _changeIds: readonly number[]): Promise<number> {
  throw new Error("not yet");
}

export async function refuseMatching(_db: Database, _person: Person, _filter: ChangeFilter): Promise<number> {
  throw new Error("not yet");
}

/** Refused ones are open again. How many. */
export async function reopenChanges(_db: Database, _person: Person, _changeIds: readonly number[]): Promise<number> {
  throw new Error("not yet");
}
