import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { SOURCE_KINDS } from "#lib/vocabularies/sources.ts";

export type SourceSort = "title" | "kind" | "publisher" | "published" | "facts";

export const SOURCE_LIST: ListShape<SourceSort> = {
  path: "/sources",
  columns: ["title", "kind", "publisher", "published", "facts"],
  sort: "title",
  descending: ["published", "facts"],
};

const ORDER: Record<Exclude<SourceSort, "kind">, (direction: Direction) => Prisma.SourceOrderByWithRelationInput> = {
  title: (sort) => ({ record: { searchText: sort } }),
  publisher: (sort) => ({ publisher: { sort, nulls: "last" } }),
  published: (sort) => ({ publishedFrom: { sort, nulls: "last" } }),
  facts: (sort) => ({ citations: { _count: sort } }),
};

const SELECT = {
  id: true,
  title: true,
  kind: true,
  publisher: true,
  published: true,
  record: { select: { slug: true } },
  _count: { select: { citations: { where: { record: VISIBLE } } } },
} satisfies Prisma.SourceSelect;

export type SourceRow = Awaited<ReturnType<typeof sourceRows>>[number];

async function sourceRows(db: Database, ids: string[]) {
  const stored = await db.source.findMany({ where: { id: { in: ids } }, select: SELECT });
  return stored.map(({ record, _count, ...source }) => ({ ...source, slug: record.slug, facts: _count.citations }));
}

export async function listSources(db: Database, { q, sort, direction, page }: ListParams<SourceSort>) {
  const found = await db.source.findMany({
    where: { record: searched("source", q) },
    orderBy: [...(sort === "kind" ? [] : [ORDER[sort](direction)]), { record: { searchText: "asc" } }, { id: "asc" }],
    select: { id: true, kind: true },
  });
  const ordered = sort === "kind" ? inTermOrder(found, direction, SOURCE_KINDS, (one) => one.kind) : found;
  return listPage(db, {
    kind: "source",
    page,
    ids: ordered.map((one) => one.id),
    rows: (ids) => sourceRows(db, ids),
    shown: (row) => [{ record: row.id, fields: ["*"] }],
  });
}
