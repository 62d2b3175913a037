import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { byFurthest, furthestStage } from "#lib/programs/furthest.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { VISIBLE } from "#lib/records/visible.ts";

export type TargetSort = "name" | "family" | "stage" | "molecules";

export const TARGET_LIST: ListShape<TargetSort> = {
  path: "/targets",
  columns: ["name", "family", "stage", "molecules"],
  sort: "name",
  descending: ["stage", "molecules"],
};

const ORDER: Record<Exclude<TargetSort, "stage">, (direction: Direction) => Prisma.TargetOrderByWithRelationInput> = {
  name: (sort) => ({ record: { searchText: sort } }),
  family: (sort) => ({ family: { sort, nulls: "last" } }),
  molecules: (sort) => ({ molecules: { _count: sort } }),
};

const MOLECULES = {
  where: { molecule: { record: VISIBLE } },
  select: { recordId: true, molecule: { select: { programs: { where: { record: VISIBLE }, select: { stage: true } } } } },
} satisfies Prisma.Target$moleculesArgs;

const SELECT = {
  id: true,
  name: true,
  fullName: true,
  family: true,
  record: { select: { slug: true } },
  molecules: MOLECULES,
} satisfies Prisma.TargetSelect;

export type TargetRow = Awaited<ReturnType<typeof targetRows>>[number];

async function targetRows(db: Database, ids: string[]) {
  const stored = await db.target.findMany({ where: { id: { in: ids } }, select: SELECT });
  return stored.map(({ record, molecules, ...target }) => ({
    ...target,
    slug: record.slug,
    molecules: molecules.length,
    stage: furthestStage(molecules.flatMap(({ molecule }) => molecule.programs.map((program) => program.stage))),
  }));
}

async function orderedIds(db: Database, { q, sort, direction }: ListParams<TargetSort>): Promise<string[]> {
  const where = { record: searched("target", q) };
  if (sort !== "stage") {
    const orderBy = [ORDER[sort](direction), { record: { searchText: "asc" } }, { id: "asc" }] satisfies Prisma.TargetOrderByWithRelationInput[];
    const found = await db.target.findMany({ where, orderBy, select: { id: true } });
    return found.map((one) => one.id);
  }
  const found = await db.target.findMany({ where, select: { id: true, record: { select: { searchText: true } }, molecules: MOLECULES } });
  const rows = found.map(({ id, record, molecules }) => ({
    id,
    searchText: record.searchText,
    stages: molecules.flatMap(({ molecule }) => molecule.programs.map((program) => program.stage)),
  }));
  return byFurthest(rows, direction).map((row) => row.id);
}

export async function listTargets(db: Database, params: ListParams<TargetSort>) {
  return listPage(db, {
    kind: "target",
    page: params.page,
    ids: await orderedIds(db, params),
    rows: (ids) => targetRows(db, ids),
    shown: (row) => [{ record: row.id, fields: ["name", "fullName", "family"] }],
  });
}
