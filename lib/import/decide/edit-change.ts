import type { Person } from "#lib/auth/actor.ts";
import { canImport } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import { sqlTime } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import type { ImportChangeKind } from "#lib/db/generated/enums.ts";
import { AppError, type FieldError } from "#lib/errors.ts";
import { heldRecords } from "#lib/records/current.ts";
import { covers, splitPath } from "#lib/records/field-path.ts";
import type { Scalar } from "#lib/records/state.ts";
import { saveTogether } from "#lib/records/save.ts";
import { readValue, valueSchema } from "#lib/review/read-value.ts";
import { compare } from "#lib/import/compare/compare.ts";
import type { ReadStatement } from "#lib/import/compare/read-statement.ts";
import type { ItemGiven } from "#lib/import/compare/statement.ts";
import { json } from "#lib/import/json-value.ts";
import { WHOLE, type FoundChange } from "./change.ts";
import { waitingChanges, type Chosen } from "./chosen.ts";

const EDITABLE: ReadonlySet<ImportChangeKind> = new Set(["new_record", "duplicate", "new_value", "changed_value", "new_item"]);

/**
 * Another value in the place of what the source says, before it is accepted; for an item, or a record that is not held, its
 * fields by name, and those of its lists by path. As people write it: a label, a name, a date. The citation says that a
 * person read the source so. `left`: entries of its lists, by path, that are not taken. Throws AppError `invalid` (field
 * `value`, or `value.<field>`), `forbidden`, `not-found`, `conflict`.
 */
export async function editChange(db: Database, person: Person, changeId: number, value: string | Record<string, string>, left: readonly string[] = []): Promise<void> {
  if (!canImport(person)) throw new AppError("forbidden", "This account may not decide on what an import found.");
  const [change] = await waitingChanges(db, [changeId]);
  if (!change) throw new AppError("not-found", "This change does not wait for a decision.");
  if (!EDITABLE.has(change.kind)) throw new AppError("invalid", "Only a value that would be saved can be edited.", { fields: [{ path: "value", message: "is not one that would be saved" }] });
  const statement = left.reduce((kept, path) => without(kept, change, path), await edited(db, person, change, pathsOf(change, value)));
  const held = (await heldRecords(db, [change.recordId])).get(change.recordId);
  const now = compare(statement, held && !held.state.deleted ? held.state : null).changes.find(({ part }) => part === change.part);
  if (!now) throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: "value", message: "is what is held already: refuse the change instead" }] });
  await save(db, person, change, statement, now);
}

/** What is edited, by its path and by its place in the form. */
function pathsOf({ part }: Chosen, value: string | Record<string, string>): { path: string; at: string; text: string }[] {
  if (typeof value === "string") return [{ path: part, at: "value", text: value }];
  return Object.entries(value).map(([name, text]) => ({ path: part === WHOLE ? name : `${part}.${name}`, at: `value.${name}`, text }));
}

async function edited(db: Database, person: Person, { recordKind, statement }: Chosen, edits: ReturnType<typeof pathsOf>): Promise<ReadStatement> {
  const errors: FieldError[] = [];
  let next = statement;
  for (const { path, at, text } of edits) {
    const read = valueSchema(recordKind, path) === null ? null : await readValue(db, recordKind, path, text);
    if (read === null && text.trim() !== "") errors.push({ path: at, message: valueSchema(recordKind, path) === null ? "is no field that can be edited here" : `“${text.slice(0, 80)}” is no value of this field` });
    else next = put(next, path, read, `Edited by ${person.name} before it was accepted.`);
  }
  if (errors.length) throw new AppError("invalid", "Nothing was saved.", { fields: errors });
  return next;
}

/** The statement without an entry of a list. */
function without(statement: ReadStatement, { part }: Chosen, path: string): ReadStatement {
  const { field, item } = splitPath(path);
  const list = statement.data[field];
  if (part !== WHOLE || !Array.isArray(list) || !list.some(({ id }) => id === item)) throw new AppError("invalid", "Nothing was saved.", { fields: [{ path: `value.${path}`, message: "is no entry of it" }] });
  const data = { ...statement.data, [field]: list.filter(({ id }) => id !== item) };
  return { ...statement, data, citations: statement.citations.filter((citation) => !covers(path, citation.field)) };
}

/** The statement with another value, and with its citations saying that a person changed it. */
function put(statement: ReadStatement, path: string, value: Scalar, derivation: string): ReadStatement {
  const [field = "", item, part] = path.split(".");
  const list = statement.data[field];
  const isSame = item && part ? (list as ItemGiven[]).find(({ id }) => id === item)?.[part] === value : list === value;
  if (isSame) return statement;
  const data = { ...statement.data, [field]: item && part ? ((list ?? []) as ItemGiven[]).map((one) => (one.id === item ? { ...one, [part]: value } : one)) : value };
  const own = statement.citations.filter((citation) => covers(citation.field, path));
  const closest = own.toSorted((a, b) => b.field.length - a.field.length)[0] ?? statement.citations[0];
  if (!closest) return { ...statement, data };
  const said = { ...closest, derivation };
  const citations = own.length > 0 ? statement.citations.map((one) => (one === closest ? said : one)) : [...statement.citations, { ...said, id: `${closest.id.slice(0, 40)}-${field.toLowerCase().slice(0, 20)}`, field }];
  return { ...statement, data, citations };
}

async function save(db: Database, person: Person, { id, findingId, recordId }: Chosen, statement: ReadStatement, { kind, after }: FoundChange): Promise<void> {
  await saveTogether(db, async (tx) => {
    const { count } = await tx.importChange.updateMany({ where: { id, status: { in: ["open", "stale"] } }, data: { kind, editedById: person.id, editedAt: new Date() } });
    if (count !== 1) throw new AppError("conflict", "Nothing was saved: somebody else has decided on this change.");
    await tx.$executeRaw(sql`UPDATE "ImportChange" SET "after" = ${json(after)}, "editedAt" = ${sqlTime(new Date())} WHERE "id" = ${id}`);
    await tx.$executeRaw(sql`UPDATE "ImportFinding" SET "statement" = ${JSON.stringify(statement)}, "title" = CASE WHEN "baseVersion" = 0 AND ${typeof statement.data.name === "string" ? statement.data.name : null} IS NOT NULL THEN ${String(statement.data.name)} ELSE "title" END WHERE "id" = ${findingId} AND "recordId" = ${recordId}`);
  });
}
