import type { Actor } from "#lib/auth/actor.ts";
import { canReadRecord, type Scope } from "#lib/auth/permissions.ts";
import type { Database, Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { flatten } from "#lib/records/diff.ts";
import { covers } from "#lib/records/field-path.ts";
import { recordScope } from "#lib/records/scope.ts";
import type { RecordState } from "#lib/records/state.ts";

/** A record that something is said about. */
export type Subject = { id: string; kind: RecordKind; version: number; state: RecordState; scope: Scope };

/** Throws AppError: `not-found` where there is none, `forbidden` where the person may not read it. */
export async function readSubject(tx: Database | Transaction, actor: Actor, recordId: string): Promise<Subject> {
  const record = await tx.record.findUnique({ where: { id: recordId }, select: { id: true, kind: true, publishedAt: true, deletedAt: true } });
  const current = record && (await currentState(tx, recordId));
  if (!record || !current) throw new AppError("not-found", "There is no such record.");
  if (!canReadRecord(actor, record)) throw new AppError("forbidden", "This account may not read this record.");
  return { id: record.id, kind: record.kind, ...current, scope: await recordScope(tx as Transaction, record.kind, record.id, current.state.data) };
}

/** A field of the record that holds something; null is the whole record. Throws AppError `invalid` for any other. */
export function readField({ state }: Subject, field: string | null): string | null {
  if (field === null || field === "") return null;
  if ([...flatten(state.data).keys()].some((path) => covers(field, path))) return field;
  throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: "field", message: "is not one that this record states" }] });
}
