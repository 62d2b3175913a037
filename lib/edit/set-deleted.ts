import type { Person } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { submitChange, type Submitted } from "#lib/review/submit.ts";

type Asked = { recordId: string; version: number; deleted: boolean; reason: string };

/** Deletes a record or brings it back, against the version that was looked at; or proposes it. Throws what the gate throws. */
export async function setDeleted(db: Database, actor: Person, { recordId, version, deleted, reason }: Asked): Promise<Submitted & { slug: string }> {
  const record = await db.record.findUnique({ where: { id: recordId }, select: { kind: true, publishedAt: true, deletedAt: true } });
  const current = record && (await currentState(db, recordId));
  if (!record || !current) throw new AppError("not-found", "There is no such record.");
  if (!canReadRecord(actor, record)) throw new AppError("forbidden", "This record is deleted, and editors alone bring it back.");
  if (current.version !== version) throw new AppError("conflict", "Somebody saved this record since you opened the page. Look at it again, and then decide.");
  const { state } = current;
  const command = { ...state, kind: record.kind, id: recordId, expectedVersion: version, deleted, mergedInto: deleted ? state.mergedInto : null };
  return { ...(await submitChange(db, { actor, origin: "desk", reason }, [command])), slug: state.slug };
}
