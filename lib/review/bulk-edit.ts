import type { Person } from "#lib/auth/actor.ts";
import { canCheckRecord, canUseDesk } from "#lib/auth/permissions.ts";
import type { NotedChecks } from "#lib/checks/take-back.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { line } from "#lib/records/fields.ts";
import { saveTogether } from "#lib/records/save.ts";
import { recordScope } from "#lib/records/scope.ts";
import { MOST_RECORDS, planBulk, type BulkWish } from "./plan-bulk.ts";
import { submitChange, type Submitted } from "./submit.ts";

/** By record: the version that the preview showed. */
export type Previewed = ReadonlyMap<string, number>;

const changedSince = () => new AppError("conflict", "Nothing was changed: a record of the selection was changed since the preview. Look at it again.");

/**
 * Makes the change that was previewed: of those records, at those versions, in one set, or not at all. What has to be
 * reviewed is one proposal. Throws AppError: `conflict`, `invalid`, `forbidden`.
 */
export async function bulkEdit(db: Database, actor: Person, wish: Omit<BulkWish, "ids">, previewed: Previewed, reason: string): Promise<Submitted> {
  const { rows, commands } = await planBulk(db, actor, { ...wish, ids: [...previewed.keys()] });
  if (rows.length < previewed.size || rows.some(({ id, version, left }) => left !== null || version !== previewed.get(id))) throw changedSince();
  if (commands.length === 0) throw new AppError("invalid", "Nothing was changed: the selection is empty.");
  return submitChange(db, { actor, origin: "desk:bulk", reason }, commands);
}

/** Notes that somebody looked all these records up in their sources and found them so. Returns what takes it back. */
export async function bulkVerify(db: Database, actor: Person, kind: RecordKind, previewed: Previewed, note: string | null): Promise<NotedChecks> {
  if (!canUseDesk(actor)) throw new AppError("forbidden", "This account may not verify records.");
  if (previewed.size === 0 || previewed.size > MOST_RECORDS) throw new AppError("invalid", previewed.size ? `At most ${MOST_RECORDS} records at once.` : "The selection is empty.");
  const said = note === null || note.trim() === "" ? null : line.safeParse(note);
  if (said && !said.success) throw new AppError("invalid", "Nothing was noted.", { fields: [{ path: "note", message: said.error.issues[0]?.message ?? "cannot be read" }] });
  return saveTogether(db, async (tx) => {
    const at = new Date();
    const noted: number[] = [];
    for (const [recordId, version] of previewed) {
      const record = await tx.record.findUnique({ where: { id: recordId }, select: { kind: true, deletedAt: true } });
      const current = record?.kind === kind && !record.deletedAt ? await currentState(tx, recordId) : null;
      if (!current || current.version !== version) throw changedSince();
      if (!canCheckRecord(actor, await recordScope(tx, kind, recordId, current.state.data))) throw new AppError("forbidden", "This account may not verify all of these records.");
      const check = await tx.recordCheck.create({ data: { recordId, field: null, version, userId: actor.id, at, note: said?.data ?? null }, select: { id: true } });
      noted.push(check.id);
    }
    return { first: Math.min(...noted), last: Math.max(...noted) };
  });
}
