import type { Person } from "#lib/auth/actor.ts";
import { canMergeRecords } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { readReason } from "#lib/records/change-set.ts";
import { currentState } from "#lib/records/current.ts";
import { recordScope } from "#lib/records/scope.ts";
import { pairOf } from "./duplicate-rules.ts";

async function checkPair(db: Database, actor: Person, ids: readonly [string, string]): Promise<void> {
  const records = await db.record.findMany({ where: { id: { in: [...ids] }, deletedAt: null }, select: { id: true, kind: true } });
  if (records.length < 2) throw new AppError("not-found", "There are no such two records.");
  if (records[0]?.kind !== records[1]?.kind) throw new AppError("invalid", "Two records of different kinds are never one.");
  for (const { id, kind } of records) {
    const current = await currentState(db, id);
    if (!current || !canMergeRecords(actor, await recordScope(db, kind, id, current.state.data))) throw new AppError("forbidden", "This account may not decide whether these records are one.");
  }
}

/** Two records that look like one are two: they are not suggested again. */
export async function dismissPair(db: Database, actor: Person, one: string, other: string, reason: unknown): Promise<void> {
  const [firstId, secondId] = pairOf(one, other);
  await checkPair(db, actor, [firstId, secondId]);
  const row = { userId: actor.id, reason: readReason(reason), at: new Date() };
  await db.notDuplicate.upsert({ where: { firstId_secondId: { firstId, secondId } }, create: { firstId, secondId, ...row }, update: {}, select: { firstId: true } });
}

/** They may be one after all, and are suggested again. */
export async function reconsiderPair(db: Database, actor: Person, one: string, other: string): Promise<void> {
  const [firstId, secondId] = pairOf(one, other);
  await checkPair(db, actor, [firstId, secondId]);
  const { count } = await db.notDuplicate.deleteMany({ where: { firstId, secondId } });
  if (count === 0) throw new AppError("not-found", "Nobody said that these two are not one.");
}
