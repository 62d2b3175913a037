import type { Database } from "#lib/db/client.ts";
import { readRows } from "#lib/db/rows.ts";
import type { ImportKind, RecordKind, UnmappedKind } from "#lib/db/generated/enums.ts";
import { typedOf } from "#lib/edit/draft-of-state.ts";
import type { Typed } from "#lib/edit/draft.ts";
import { specAt, type FieldSpec } from "#lib/edit/form-spec.ts";
import { specOfKind } from "#lib/edit/spec-of-kind.ts";
import { readNaming } from "#lib/history/naming.ts";
import { splitPath } from "#lib/records/field-path.ts";
import type { Scalar } from "#lib/records/state.ts";
import { ALL_CHANGES } from "#lib/import/decide/change-params.ts";
import { changesOf, type ChangeRow } from "#lib/import/decide/change-queries.ts";
import { WHOLE } from "#lib/import/decide/change.ts";
import { waitingChanges, type Chosen } from "#lib/import/decide/chosen.ts";
import { doubtOn } from "#lib/import/compare/doubt-on.ts";
import { recordKindOf } from "./record-kind.ts";

/** A field of what a change would save; its name is empty where the change is of one value. */
export type EditField = { name: string; spec: FieldSpec; typed: Typed };

/** The source's own words that a change is about, and what they can be said to be. */
export type SourceText = { kind: ImportKind; what: UnmappedKind; text: string; recordKind: RecordKind };

/** A list of a record that is not held: its entries by path, each with its fields. */
export type EditList = { name: string; label: string; items: { path: string; title: string; fields: EditField[] }[] };

export type ChangeView = { row: ChangeRow; runLabel: string; waits: boolean; fields: EditField[]; lists: EditList[]; says: SourceText | null };

const EDITABLE = new Set(["new_record", "duplicate", "new_value", "changed_value", "new_item"]);

/** One change with what can be done about it; null where there is none. */
export async function changeView(db: Database, id: number): Promise<ChangeView | null> {
  const found = await db.importChange.findUnique({ where: { id }, select: { finding: { select: { runId: true, recordId: true, run: { select: { label: true } } } } } });
  const row = found && (await rowOf(db, id, found.finding));
  if (!found || !row) return null;
  const [change] = await waitingChanges(db, [id]);
  return { row, runLabel: found.finding.run.label, waits: change !== undefined, fields: change ? await editFields(db, change) : [], lists: change ? await editLists(db, change) : [], says: change ? textOf(change) : null };
}

async function rowOf(db: Database, id: number, { runId, recordId }: { runId: string; recordId: string }): Promise<ChangeRow | null> {
  for (let page = 1; ; page++) {
    const { rows, pages } = await changesOf(db, { ...ALL_CHANGES, runId, recordId, page });
    const row = rows.find((one) => one.id === id);
    if (row || page >= pages) return row ?? null;
  }
}

/** What of a change can be typed anew, with what the source says. */
export async function editFields(db: Database, { kind, part, recordKind, after, statement }: Chosen): Promise<EditField[]> {
  if (!EDITABLE.has(kind)) return [];
  const spec = specOfKind(recordKind);
  const { field, item, part: inner } = splitPath(part);
  const isWhole = part === WHOLE;
  const isItem = item !== null && inner === null;
  const one = isWhole || isItem ? undefined : specAt(spec, part);
  // What has a question of its own is a change of its own.
  const specs = isWhole ? spec.fields.filter(({ name }) => !doubtOn(statement, name)) : isItem ? (spec.lists.find(({ name }) => name === field)?.fields ?? []) : one ? [one] : [];
  const values = (isWhole ? statement.data : isItem ? after : { [one?.name ?? ""]: after }) as Record<string, Scalar>;
  const titleOf = await titlesOf(db, Object.values(values).filter((value): value is string => typeof value === "string"));
  return specs.map((own) => ({ name: one ? "" : own.name, spec: own, typed: typedOf(own, values[own.name] ?? null, titleOf) }));
}

/** The lists of a record that is not held, with what the source gives of them. */
export async function editLists(db: Database, { kind, part, recordKind, statement }: Chosen): Promise<EditList[]> {
  if (!EDITABLE.has(kind) || part !== WHOLE) return [];
  const lists = specOfKind(recordKind).lists.flatMap((spec) => {
    const given = statement.data[spec.name];
    const items = Array.isArray(given) ? given.filter(({ id }) => !doubtOn(statement, `${spec.name}.${id}`)) : [];
    return items.length === 0 ? [] : [{ spec, items }];
  });
  const titleOf = await titlesOf(db, lists.flatMap(({ items }) => items.flatMap((item) => Object.values(item).filter((value): value is string => typeof value === "string"))));
  return lists.map(({ spec: { name, label, fields }, items }) => ({
    name,
    label,
    items: items.map((item) => {
      const path = `${name}.${item.id}`;
      const own = fields.map((field) => ({ name: `${path}.${field.name}`, spec: field, typed: typedOf(field, item[field.name] ?? null, titleOf) }));
      const named = own.find(({ spec, typed }) => spec.input.type !== "choice" && typed.value !== "") ?? own.find(({ typed }) => typed.value !== "");
      return { path, title: named?.typed.text ?? named?.typed.value ?? label, fields: own };
    }),
  }));
}

/** What records are called, those too that an import would only make. */
async function titlesOf(db: Database, ids: readonly string[]): Promise<(id: string) => string> {
  const held = await readNaming(db, ids, true);
  const made = new Map((await readRows<{ recordId: string; title: string }>(db, "ImportFinding", ["recordId", "title"], "recordId", ids.filter((id) => held.linkOf(id) === null))).map(({ recordId, title }) => [recordId, title]));
  return (id) => (held.linkOf(id) ? held.titleOf(id) : (made.get(id) ?? id));
}

/** The words that a change hangs on: those that its question is about, or the name of the record that it would make. */
export function textOf({ kind, part, importKind, recordKind, title, statement }: Pick<Chosen, "kind" | "part" | "importKind" | "recordKind" | "title" | "statement">): SourceText | null {
  const about = doubtOn(statement, part)?.about;
  const what = about?.what ?? (kind === "new_record" && part === WHOLE && recordKindOf(recordKind) ? (recordKind as UnmappedKind) : null);
  const named = what && recordKindOf(what);
  return what && named ? { kind: importKind, what, text: about?.text ?? title, recordKind: named } : null;
}
