import type { Transaction } from "#lib/db/client.ts";
import type { ImportChangeStatus } from "#lib/db/generated/enums.ts";
import { insertRows, sqlTime } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { json } from "#lib/import/json-value.ts";
import { WHOLE, type FoundChange } from "./change.ts";
import type { Verdict } from "./plan-accept.ts";

/** Who decided, and when; null for the run itself. */
export type Decision = { personId: string | null; at: Date };
/** Where it went: saved with a set, or proposed; neither where it was held already. */
export type Made = { changeSetId: string | null; proposalId: string | null };

const those = (ids: readonly number[]) => sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What became of changes, beside what was saved of them. */
export async function markDecided(tx: Transaction, verdicts: readonly Verdict[], decision: Decision, made: Made): Promise<void> {
  const ids = (is: Verdict["is"]) => verdicts.filter((verdict) => verdict.is === is).map(({ change }) => change.id);
  await setStatus(tx, ids("saved"), made.proposalId === null ? "accepted" : "proposed", decision, made);
  await setStatus(tx, ids("held"), "accepted", decision, { changeSetId: null, proposalId: null });
  for (const verdict of verdicts)
    if (verdict.is === "stale") await showAgain(tx, verdict.change, verdict.now);
    else if (verdict.is === "left") await tx.$executeRaw(sql`UPDATE "ImportChange" SET "note" = ${verdict.reason.slice(0, 1000)} WHERE "id" = ${verdict.change.id}`);
  await settleFindings(tx, [...new Set(verdicts.map(({ change }) => change.findingId))]);
}

export async function setStatus(tx: Transaction, ids: readonly number[], status: ImportChangeStatus, { personId, at }: Decision, { changeSetId, proposalId }: Made): Promise<number> {
  if (ids.length === 0) return 0;
  return tx.$executeRaw(sql`
    UPDATE "ImportChange" SET "status" = ${status}, "note" = NULL, "decidedById" = ${personId}, "decidedAt" = ${sqlTime(at)}, "changeSetId" = ${changeSetId}, "proposalId" = ${proposalId}
    WHERE "id" ${those(ids)} AND "status" IN ('open', 'stale')`);
}

/** What is held was changed since: the change, with what it would change now. A record that is held by now is decided on in parts. */
async function showAgain(tx: Transaction, change: { id: number; findingId: number; recordId: string; part: string }, now: readonly FoundChange[]): Promise<void> {
  if (change.part === WHOLE) {
    await tx.$executeRaw(sql`DELETE FROM "ImportChange" WHERE "id" = ${change.id} OR ("findingId" = ${change.findingId} AND "status" IN ('open', 'stale'))`);
    const kept = await tx.importChange.findMany({ where: { findingId: change.findingId }, select: { part: true } });
    const parts = new Set(kept.map(({ part }) => part));
    await insertRows(tx, "ImportChange", now.filter(({ part }) => !parts.has(part)).map(({ part, kind, before, after, question }) => ({ findingId: change.findingId, recordId: change.recordId, kind, part, before: json(before), after: json(after), question, status: "stale" })));
    return;
  }
  for (const { kind, before, after, question } of now)
    await tx.$executeRaw(sql`UPDATE "ImportChange" SET "status" = 'stale', "kind" = ${kind}, "before" = ${json(before)}, "after" = ${json(after)}, "question" = ${question}, "note" = NULL WHERE "id" = ${change.id}`);
}

/** Findings of which nothing waits any more are settled. */
export async function settleFindings(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "ImportFinding" SET "status" = 'settled' WHERE "status" = 'open' AND "id" ${those(ids)}
    AND NOT EXISTS (SELECT 1 FROM "ImportChange" c WHERE c."findingId" = "ImportFinding"."id" AND c."status" IN ('open', 'stale'))`);
}
