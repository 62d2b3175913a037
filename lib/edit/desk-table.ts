import type { Person } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { normalize } from "#lib/records/normalize.ts";
import { readState, type RecordState } from "#lib/records/state.ts";
import { DESK_COLUMNS } from "./desk-columns.ts";
import { DESK_PAGE_SIZE, type DeskParams } from "./desk-params.ts";
import { derivedColumns, derivedValues, type DerivedColumn, type DerivedValues } from "./derived-columns.ts";
import type { Typed } from "./draft.ts";
import { draftOfState } from "./draft-of-state.ts";
import type { FieldSpec } from "./form-spec.ts";
import { pendingCells, type PendingCells } from "./pending-cells.ts";
import { idsByRank, isRanked } from "./ranked-order.ts";
import { citationWords, type ShownCitation } from "./shown-citations.ts";
import { specOfKind } from "./spec-of-kind.ts";
import { titlesIn } from "./titles.ts";

export type DeskRow = { id: string; slug: string; title: string; version: number; draft: boolean; fields: Record<string, Typed>; derived: DerivedValues; citations: ShownCitation[]; pending: PendingCells };
export type DeskTable = { columns: FieldSpec[]; derived: DerivedColumn[]; rows: DeskRow[]; total: number; page: number; pages: number; mayReadDeleted: boolean };

/** One page of the records of a kind, drafts included; the deleted ones for those who may see them. */
export async function deskTable(db: Database, person: Person, kind: RecordKind, params: DeskParams): Promise<DeskTable> {
  const { q, standing } = params;
  const words = normalize(q).split(/\s+/).map((word) => word.replaceAll(/[%_]/g, "")).filter(Boolean);
  const where: Prisma.RecordWhereInput = {
    kind,
    deletedAt: standing === "deleted" ? { not: null } : null,
    ...(standing === "draft" ? { publishedAt: null } : {}),
    AND: words.map((word) => ({ OR: [{ searchText: { contains: word } }, { slug: { contains: word } }] })),
  };
  const mayReadDeleted = canReadRecord(person, { publishedAt: null, deletedAt: new Date(0) });
  const mayRead = standing !== "deleted" || mayReadDeleted;
  const total = mayRead ? await db.record.count({ where }) : 0;
  const pages = Math.max(1, Math.ceil(total / DESK_PAGE_SIZE));
  const page = Math.min(params.page, pages);
  const records = mayRead ? await recordsOf(db, kind, where, { ...params, page }) : [];
  const derived = await derivedValues(db, kind, records);
  const spec = specOfKind(kind);
  const columns = DESK_COLUMNS[kind].map((name) => spec.fields.find((field) => field.name === name) as FieldSpec);
  const states = records.map(({ revisions }) => (revisions[0] ? readState(revisions[0].snapshot) : null));
  const titleOf = await titlesIn(db, states);
  const citations = (state: RecordState | null | undefined) => (state?.citations ?? []).filter(({ field }) => columns.some(({ name }) => name === field));
  const pending = await pendingCells(db, person, spec, records.map(({ id }) => id));
  const show = await citationWords(db, states.flatMap(citations));
  const rows = records.map(({ revisions, publishedAt, updatedAt: _updatedAt, ...record }, index): DeskRow => {
    const version = revisions[0]?.version ?? 0;
    const { fields } = draftOfState(spec, { id: record.id, version, token: "" }, states[index] ?? null, titleOf);
    return {
      ...record,
      version,
      draft: publishedAt === null,
      fields: Object.fromEntries(columns.map(({ name }) => [name, fields[name] ?? { value: "" }])),
      derived: derived.get(record.id) ?? {},
      citations: citations(states[index]).map(show),
      pending: pending.get(record.id) ?? {},
    };
  });
  return { columns, derived: derivedColumns(kind), rows, total, page, pages, mayReadDeleted };
}

const SELECT = { id: true, slug: true, title: true, updatedAt: true, publishedAt: true, revisions: { orderBy: { version: "desc" }, take: 1, select: { version: true, snapshot: true } } } satisfies Prisma.RecordSelect;

/** The records of one page, in order. */
async function recordsOf(db: Database, kind: RecordKind, where: Prisma.RecordWhereInput, { sort, direction, page }: DeskParams) {
  const from = (page - 1) * DESK_PAGE_SIZE;
  if (!isRanked(sort) || kind !== "program")
    return db.record.findMany({ where, orderBy: [orderOf(kind, sort, direction), { searchText: "asc" }, { id: "asc" }], skip: from, take: DESK_PAGE_SIZE, select: SELECT });
  const ids = (await idsByRank(db, where, sort, direction)).slice(from, from + DESK_PAGE_SIZE);
  const found = await db.record.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" }, select: SELECT });
  return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function orderOf(kind: RecordKind, sort: string, direction: "asc" | "desc"): Prisma.RecordOrderByWithRelationInput {
  if (sort === "title") return { searchText: direction };
  if (sort === "updated") return { updatedAt: direction };
  return { [kind]: { [sort]: REQUIRED.has(`${kind} ${sort}`) ? direction : { sort: direction, nulls: "last" } } };
}

/** Columns that are never null: Prisma refuses to be told where their nulls go. */
const REQUIRED = new Set(["company name", "molecule name", "target name", "indication name", "trial nctId", "partnership title", "source title", "source kind", "catalyst title", "catalyst kind"]);
