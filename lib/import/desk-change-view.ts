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
import { ALL_CHANGES } from "./change-params.ts";
import { changesOf, type ChangeRow } from "./change-queries.ts";
import { WHOLE } from "./change.ts";
import { waitingChanges, type Chosen } from "./chosen.ts";
import { recordKindOf } from "./desk-record-kind.ts";
import { doubtOn } from "./doubt-on.ts";

/** A field of what a change would save; its name is empty where the change is of one value. */
export type EditField = { name: string; spec: FieldSpec; typed: Typed };

/** The source's own words that a change is about, and what they can be said to be. */
export type SourceText = { kind: ImportKind; what: UnmappedKind; text: string; recordKind: RecordKind };

export type ChangeView = { row: ChangeRow; runLabel: string; waits: boolean; fields: EditField[]; says: SourceText | null };

const EDITABLE = new Set(["new_record", "duplicate", "new_value", "changed_value", "new_item"]);

/** One change with what can be done about it; null where there is none. */
export async function changeView(db: Database, id: number): Promise<ChangeView | null> {
  const found = await db.importChange.findUnique({ where: { id }, select: { finding: { select: { runId: true, recordId: true, run: { select: { label: true } } } } } });
  const row = found && (await rowOf(db, id, found.finding));
  if (!found || !row) return null;
  const [change] = await waitingChanges(db, [id]);
  return { row, runLabel: found.finding.run.label, waits: change !== undefined, fields: change ? await editFields(db, change) : [], says: change ? textOf(change) : null };
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
  const specs = isWhole ? spec.fields : isItem ? (spec.lists.find(({ name }) => name === field)?.fields ?? []) : one ? [one] : [];
  const values = (isWhole ? statement.data : isItem ? after : { [one?.name ?? ""]: after }) as Record<string, Scalar>;
  const titleOf = await titlesOf(db, Object.values(values).filter((value): value is string => typeof value === "string"));
  return specs.map((own) => ({ name: one ? "" : own.name, spec: own, typed: typedOf(own, values[own.name] ?? null, titleOf) }));
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
