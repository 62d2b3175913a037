import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { byFurthest, furthestStage } from "#lib/programs/furthest.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";
import { THERAPEUTIC_AREAS } from "#lib/vocabularies/indications.ts";

export type IndicationSort = "name" | "area" | "stage" | "programs";

export const INDICATION_LIST: ListShape<IndicationSort> = {
  path: "/indications",
  columns: ["name", "area", "stage", "programs"],
  sort: "name",
  descending: ["stage", "programs"],
};

const ORDER: Record<Exclude<IndicationSort, "stage" | "area">, (direction: Direction) => Prisma.IndicationOrderByWithRelationInput> = {
  name: (sort) => ({ record: { searchText: sort } }),
  programs: (sort) => ({ programs: { _count: sort } }),
};

const PROGRAMS = { where: { record: VISIBLE, molecule: { record: VISIBLE } }, select: { stage: true } } satisfies Prisma.Indication$programsArgs;

const SELECT = {
  id: true,
  name: true,
  therapeuticArea: true,
  record: { select: { slug: true } },
  broader: { select: { record: LINK } },
  programs: PROGRAMS,
} satisfies Prisma.IndicationSelect;

export type IndicationRow = Awaited<ReturnType<typeof indicationRows>>[number];

async function indicationRows(db: Database, ids: string[]) {
  const stored = await db.indication.findMany({ where: { id: { in: ids } }, select: SELECT });
  return stored.map(({ record, broader, programs, ...indication }) => ({
    ...indication,
    slug: record.slug,
    broader: broader && toLink(broader.record),
    programs: programs.length,
    stage: furthestStage(programs.map((program) => program.stage)),
  }));
}

async function orderedIds(db: Database, { q, sort, direction }: ListParams<IndicationSort>): Promise<string[]> {
  const where = { record: searched("indication", q) };
  if (sort !== "stage") {
    const orderBy = [...(sort === "area" ? [] : [ORDER[sort](direction)]), { record: { searchText: "asc" } }, { id: "asc" }] satisfies Prisma.IndicationOrderByWithRelationInput[];
    const found = await db.indication.findMany({ where, orderBy, select: { id: true, therapeuticArea: true } });
    const rows = sort === "area" ? inTermOrder(found, direction, THERAPEUTIC_AREAS, (one) => one.therapeuticArea) : found;
    return rows.map((one) => one.id);
  }
  const found = await db.indication.findMany({ where, select: { id: true, record: { select: { searchText: true } }, programs: PROGRAMS } });
  const rows = found.map(({ id, record, programs }) => ({ id, searchText: record.searchText, stages: programs.map((program) => program.stage) }));
  return byFurthest(rows, direction).map((row) => row.id);
}

export async function listIndications(db: Database, params: ListParams<IndicationSort>) {
  return listPage(db, {
    kind: "indication",
    page: params.page,
    ids: await orderedIds(db, params),
    rows: (ids) => indicationRows(db, ids),
    shown: (row) => [{ record: row.id, fields: ["name", "therapeuticArea", "broaderId"] }],
  });
}
