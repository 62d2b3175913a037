import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { COMPANY_KINDS } from "#lib/vocabularies/companies.ts";

export type CompanySort = "name" | "kind" | "country" | "programs" | "partnerships";

export const COMPANY_LIST: ListShape<CompanySort> = {
  path: "/companies",
  columns: ["name", "kind", "country", "programs", "partnerships"],
  sort: "name",
  descending: ["programs", "partnerships"],
};

const ORDER: Record<Exclude<CompanySort, "kind">, (direction: Direction) => Prisma.CompanyOrderByWithRelationInput> = {
  name: (sort) => ({ record: { searchText: sort } }),
  country: (sort) => ({ country: { sort, nulls: "last" } }),
  programs: (sort) => ({ programs: { _count: sort } }),
  partnerships: (sort) => ({ partnerships: { _count: sort } }),
};

const SELECT = {
  id: true,
  name: true,
  kind: true,
  country: true,
  city: true,
  record: { select: { slug: true } },
  programs: { where: { program: { record: VISIBLE } }, select: { recordId: true } },
  partnerships: { where: { partnership: { record: VISIBLE } }, select: { recordId: true } },
} satisfies Prisma.CompanySelect;

export type CompanyRow = Awaited<ReturnType<typeof companyRows>>[number];

async function companyRows(db: Database, ids: string[]) {
  const stored = await db.company.findMany({ where: { id: { in: ids } }, select: SELECT });
  const distinct = (rows: { recordId: string }[]) => new Set(rows.map((row) => row.recordId)).size;
  return stored.map(({ record, programs, partnerships, ...company }) => ({
    ...company,
    slug: record.slug,
    programs: distinct(programs),
    partnerships: distinct(partnerships),
  }));
}

export async function listCompanies(db: Database, { q, sort, direction, page }: ListParams<CompanySort>) {
  const found = await db.company.findMany({
    where: { record: searched("company", q) },
    orderBy: [...(sort === "kind" ? [] : [ORDER[sort](direction)]), { record: { searchText: "asc" } }, { id: "asc" }],
    select: { id: true, kind: true },
  });
  const ordered = sort === "kind" ? inTermOrder(found, direction, COMPANY_KINDS, (one) => one.kind) : found;
  return listPage(db, {
    kind: "company",
    page,
    ids: ordered.map((one) => one.id),
    rows: (ids) => companyRows(db, ids),
    shown: (row) => [{ record: row.id, fields: ["name", "kind", "country", "city"] }],
  });
}
