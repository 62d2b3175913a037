import type { Person } from "#lib/auth/actor.ts";
import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import { currentState } from "#lib/records/current.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { shapeOf } from "#lib/records/shape.ts";
import { discrepancySchema, type AggregateData, type Item } from "#lib/records/state.ts";
import { submitChange, type Submitted } from "./submit.ts";

export type Found = {
  recordId: string; version: number; field: string; question: string; reason: string;
  statement: { value: string; sourceId: string; locator: string | null; paraphrase: string | null };
};

/** Whether a record of this kind, as it is, has such a field, item or field of an item. */
export function hasField(kind: RecordKind, data: AggregateData, path: string): boolean {
  const { fields, lists } = shapeOf(kind);
  const { field, item, part } = splitPath(path);
  if (item === null) return Object.hasOwn(fields, field) || Object.hasOwn(lists, field);
  const held = Object.hasOwn(lists, field) && (data[field] as Item[]).some((one) => one.id === item);
  return held && (part === null || Object.hasOwn(lists[field] ?? {}, part));
}

/** Paths of an issue to the fields of the form. */
const FORM_FIELDS: Record<string, string> = { "statements.0.value": "value", "statements.0.sourceId": "sourceId", "statements.0.locator": "locator", "statements.0.paraphrase": "paraphrase" };

/**
 * Notes that a source says otherwise of a field. Open until somebody rules. Throws AppError: `not-found`, `conflict`,
 * `invalid` (fields `field`, `question`, `value`, `sourceId`, `locator`, `paraphrase`, `reason`).
 */
export async function recordDiscrepancy(db: Database, actor: Person, { recordId, version, field, question, reason, statement }: Found): Promise<Submitted> {
  const record = await db.record.findUnique({ where: { id: recordId }, select: { kind: true, deletedAt: true } });
  const current = record && (await currentState(db, recordId));
  if (!record || !current || record.deletedAt) throw new AppError("not-found", "There is no such record.");
  if (current.version !== version) throw new AppError("conflict", "Nothing was saved: the record was changed since you opened it. Read it again.");
  const given = { id: `d${crypto.randomUUID().slice(0, 13)}`, field, question, status: "open", ruling: null, statements: [{ ...statement, id: "first" }] };
  const parsed = discrepancySchema.safeParse(given);
  const errors: FieldError[] = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: FORM_FIELDS[path.join(".")] ?? path.join("."), message }));
  if (!hasField(record.kind, current.state.data, field)) errors.push({ path: "field", message: "must be a field of this record" });
  const source = await db.record.findFirst({ where: { id: statement.sourceId, kind: "source", deletedAt: null }, select: { id: true } });
  if (!source) errors.push({ path: "sourceId", message: "must be a source that is tracked" });
  if (errors.length || !parsed.success) throw new AppError("invalid", "Nothing was saved.", { fields: errors });
  const { state } = current;
  return submitChange(db, { actor, origin: "desk:discrepancies", reason }, [
    { kind: record.kind, id: recordId, expectedVersion: version, ...state, discrepancies: [...state.discrepancies, parsed.data] },
  ]);
}
