import type { Person } from "#lib/auth/actor.ts";
import { canCheckRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { readField, readSubject } from "#lib/discussion/subject.ts";
import { readOptionalText } from "#lib/discussion/text.ts";
import { AppError } from "#lib/errors.ts";

type Given = {
  recordId: string;
  /** Null: the whole record. */
  field?: string | null;
  /** The version that was looked at. */
  version: number;
  note?: unknown;
};

/** Says that somebody looked a record, or one field of it, up in its source today and found it so. */
export async function checkRecord(db: Database, actor: Person, { recordId, field = null, version, note }: Given): Promise<{ id: number }> {
  const text = readOptionalText("note", note);
  return db.$transaction(async (tx) => {
    const subject = await readSubject(tx, actor, recordId);
    if (!canCheckRecord(actor, subject.scope)) throw new AppError("forbidden", "This account may not mark this record as verified.");
    if (subject.state.deleted) throw new AppError("invalid", "A deleted record is not verified.");
    if (subject.version !== version) throw new AppError("conflict", `The record was changed meanwhile, and is at version ${subject.version}: look at it again.`);
    return tx.recordCheck.create({ data: { recordId, field: readField(subject, field), version, userId: actor.id, at: new Date(), note: text }, select: { id: true } });
  });
}
