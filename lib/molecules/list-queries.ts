import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { byFurthest, furthestStage } from "#lib/programs/furthest.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { LINK, toLink, VISIBLE } from "#lib/records/visible.ts";
import { MODALITIES } from "#lib/vocabularies/molecules.ts";

export type MoleculeSort = "name" | "modality" | "stage" | "programs" | "trials";

export const MOLECULE_LIST: ListShape<MoleculeSort> = {
  path: "/molecules",
  columns: ["name", "modality", "stage", "programs", "trials"],
  sort: "name",
  descending: ["stage", "programs", "trials"],
};

const ORDER: Record<Exclude<MoleculeSort, "stage" | "modality">, (direction: Direction) => Prisma.MoleculeOrderByWithRelationInput> = {
  name: (sort) => ({ record: { searchText: sort } }),
  programs: (sort) => ({ programs: { _count: sort } }),
  trials: (sort) => ({ trials: { _count: sort } }),
};

const inOrder = { position: "asc" } as const;

const SELECT = {
  id: true,
  name: true,
  modality: true,
  record: { select: { slug: true, names: { where: { kind: { in: ["inn", "brand"] } }, orderBy: inOrder, select: { id: true, text: true } } } },
  targets: { where: { target: { record: VISIBLE } }, orderBy: inOrder, select: { id: true, target: { select: { record: LINK } } } },
  programs: { where: { record: VISIBLE }, select: { stage: true } },
  trials: { where: { trial: { record: VISIBLE } }, select: { recordId: true } },
} satisfies Prisma.MoleculeSelect;

export type MoleculeRow = Awaited<ReturnType<typeof moleculeRows>>[number];

async function moleculeRows(db: Database, ids: string[]) {
  const stored = await db.molecule.findMany({ where: { id: { in: ids } }, select: SELECT });
  return stored.map(({ record, targets, programs, trials, ...molecule }) => ({
    ...molecule,
    slug: record.slug,
    otherNames: record.names,
    targets: targets.flatMap(({ id, target }) => {
      const link = toLink(target.record);
      return link ? [{ id, link }] : [];
    }),
    stage: furthestStage(programs.map((program) => program.stage)),
    programs: programs.length,
    trials: new Set(trials.map((trial) => trial.recordId)).size,
  }));
}

async function orderedIds(db: Database, { q, sort, direction }: ListParams<MoleculeSort>): Promise<string[]> {
  const where = { record: searched("molecule", q) };
  if (sort !== "stage") {
    const orderBy = [...(sort === "modality" ? [] : [ORDER[sort](direction)]), { record: { searchText: "asc" } }, { id: "asc" }] satisfies Prisma.MoleculeOrderByWithRelationInput[];
    const found = await db.molecule.findMany({ where, orderBy, select: { id: true, modality: true } });
    const rows = sort === "modality" ? inTermOrder(found, direction, MODALITIES, (one) => one.modality) : found;
    return rows.map((one) => one.id);
  }
  const found = await db.molecule.findMany({ where, select: { id: true, record: { select: { searchText: true } }, programs: { where: { record: VISIBLE }, select: { stage: true } } } });
  const rows = found.map(({ id, record, programs }) => ({ id, searchText: record.searchText, stages: programs.map((program) => program.stage) }));
  return byFurthest(rows, direction).map((row) => row.id);
}

export async function listMolecules(db: Database, params: ListParams<MoleculeSort>) {
  return listPage(db, {
    kind: "molecule",
    page: params.page,
    ids: await orderedIds(db, params),
    rows: (ids) => moleculeRows(db, ids),
    shown: (row) => [
      { record: row.id, fields: ["name", "modality", ...row.otherNames.map((one) => `names.${one.id}`), ...row.targets.map((one) => `targets.${one.id}`)] },
    ],
  });
}
