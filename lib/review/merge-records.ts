import type { Person } from "#lib/auth/actor.ts";
import { canMergeRecords } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { recordScope } from "#lib/records/scope.ts";
import type { AggregateData } from "#lib/records/state.ts";
import { planMerge, type MergeWish } from "./plan-merge.ts";
import { submitChange, type Submitted } from "./submit.ts";

/** `seen`: the versions of both records that the choice was made by. */
export type Merge = MergeWish & { seen: Readonly<Record<string, number>>; reason: string };

/**
 * Makes two records one, in one change set that can be taken back as a whole. Throws AppError: `not-found`, `invalid`,
 * `forbidden`; `conflict` where one of them was changed since.
 */
export async function mergeRecords(db: Database, actor: Person, { seen, reason, ...wish }: Merge): Promise<Submitted> {
  const { commands } = await planMerge(db, wish);
  for (const { kind, id, data, expectedVersion } of commands.slice(0, 2)) {
    if (!canMergeRecords(actor, await recordScope(db, kind, id, data as AggregateData))) throw new AppError("forbidden", "This account may not merge these records.");
    if (seen[id] !== expectedVersion) throw new AppError("conflict", "Nothing was merged: one of the two was changed since you opened them. Compare them again.");
  }
  return submitChange(db, { actor, origin: "desk:merge", reason }, commands);
}
