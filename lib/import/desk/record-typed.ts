import type { Database } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import type { Typed } from "#lib/edit/draft.ts";
import { namedRecord } from "#lib/edit/resolve-references.ts";
import { AppError } from "#lib/errors.ts";

/** The record that was picked from a list, or whose name was typed. Throws AppError `invalid`, naming the field. */
export async function recordTyped(db: Database, kind: RecordKind, { value, text = "" }: Typed, field: string): Promise<{ id: string; slug: string; title: string }> {
  const select = { id: true, slug: true, title: true } as const;
  const picked = value === "" ? null : await db.record.findFirst({ where: { id: value, kind, deletedAt: null }, select });
  if (picked) return picked;
  const named = await namedRecord(db, kind, { value: "", text });
  if ("problem" in named) throw refuse(field, named.problem.replace(/\.$/, ""));
  if (named.id === null) throw refuse(field, "must be named");
  return db.record.findUniqueOrThrow({ where: { id: named.id }, select });
}

const refuse = (path: string, message: string) => new AppError("invalid", "Nothing was saved.", { fields: [{ path, message }] });
