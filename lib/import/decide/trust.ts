import type { Person } from "#lib/auth/actor.ts";
import { canTrustImports } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import { AppError } from "#lib/errors.ts";
import { shapeOf } from "#lib/records/shape.ts";
import { WHOLE } from "./change.ts";

/** A field that a run accepts by itself where it is certain; `*` for a record that is not held. */
export type Trusted = { kind: ImportKind; recordKind: RecordKind; field: string };

/** Whether a field is trusted from now on. Throws AppError `forbidden`, `invalid` (field `field`). */
export async function setTrust(db: Database, person: Person, { kind, recordKind, field }: Trusted, trusted: boolean): Promise<void> {
  if (!canTrustImports(person)) throw new AppError("forbidden", "This account may not say which fields are trusted.");
  const { fields, lists } = shapeOf(recordKind);
  if (field !== WHOLE && !Object.hasOwn(fields, field) && !Object.hasOwn(lists, field)) throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: "field", message: "must be a field of this kind of record" }] });
  const key = { kind_recordKind_field: { kind, recordKind, field } };
  const by = { setById: person.id, setAt: new Date() };
  if (trusted) await db.importTrust.upsert({ where: key, create: { kind, recordKind, field, ...by }, update: {} });
  else await db.importTrust.deleteMany({ where: { kind, recordKind, field } });
}

/** What is trusted, and by whom. */
export const trust = (db: Database) =>
  db.importTrust.findMany({ orderBy: [{ kind: "asc" }, { recordKind: "asc" }, { field: "asc" }], select: { kind: true, recordKind: true, field: true, setAt: true, setBy: { select: { name: true } } } });
