import "server-only";
import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Direction, ListParams, ListShape } from "#lib/records/list-params.ts";
import { listPage, searched } from "#lib/records/list-query.ts";
import { normalize } from "#lib/records/normalize.ts";
import { inTermOrder } from "#lib/records/term-order.ts";
import { VISIBLE } from "#lib/records/visible.ts";
import { PARTNERSHIP_KINDS } from "#lib/vocabularies/partnerships.ts";
import { PARTNERSHIP_SELECT, shownOfPartnerships, toPartnershipRow } from "./rows.ts";

export type PartnershipSort = "title" | "kind" | "date";

export const PARTNERSHIP_LIST: ListShape<PartnershipSort> = {
  path: "/partnerships",
  columns: ["title", "kind", "date"],
  sort: "date",
  direction: "desc",
  descending: ["date"],
};

const ORDER: Record<Exclude<PartnershipSort, "kind">, (direction: Direction) => Prisma.PartnershipOrderByWithRelationInput> = {
  title: (sort) => ({ record: { searchText: sort } }),
  date: (sort) => ({ dateFrom: { sort, nulls: "last" } }),
};

/** An agreement is looked for by its title and the names of its parties and molecules. */
function matching(q: string): Prisma.PartnershipWhereInput {
  const words = normalize(q).split(/\s+/).filter(Boolean);
  return {
    record: VISIBLE,
    AND: words.map((word) => ({
      OR: [
        { record: searched("partnership", word) },
        { parties: { some: { company: { record: searched("company", word) } } } },
        { molecules: { some: { molecule: { record: searched("molecule", word) } } } },
      ],
    })),
  };
}

export async function listPartnerships(db: Database, { q, sort, direction, page }: ListParams<PartnershipSort>) {
  const found = await db.partnership.findMany({
    where: matching(q),
    orderBy: [...(sort === "kind" ? [] : [ORDER[sort](direction)]), { record: { searchText: "asc" } }, { id: "asc" }],
    select: { id: true, kind: true },
  });
  const ordered = sort === "kind" ? inTermOrder(found, direction, PARTNERSHIP_KINDS, (one) => one.kind) : found;
  return listPage(db, {
    kind: "partnership",
    page,
    ids: ordered.map((one) => one.id),
    rows: async (ids) => (await db.partnership.findMany({ where: { id: { in: ids } }, select: PARTNERSHIP_SELECT })).map(toPartnershipRow),
    shown: (row) => shownOfPartnerships([row]),
  });
}
