import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { PAGE_SIZE } from "./list-params.ts";
import { normalize } from "./normalize.ts";
import type { Shown } from "./shown-citations.ts";
import { shownEvidence, type ShownEvidence } from "./shown-evidence.ts";
import { VISIBLE } from "./visible.ts";

/** Records of a kind that the public sees and whose names hold every word of the search. */
export const searched = (kind: RecordKind, q: string) => ({
  kind,
  ...VISIBLE,
  AND: normalize(q).split(/\s+/).filter(Boolean).flatMap(held),
});

/**
 * Prisma hands % and _ to SQL's LIKE as wildcards. A word with one is looked for by its parts around it; one that is
 * nothing else is in no name.
 */
function held(word: string): Prisma.RecordWhereInput[] {
  const parts = word.split(/[%_]/).filter(Boolean);
  return parts.length ? parts.map((part) => ({ searchText: { contains: part } })) : [{ searchText: { in: [] } }];
}

/** One page of a list. `held` says whether there is anything at all to search in. */
export type Listed<Row> = { rows: Row[]; total: number; page: number; pages: number; held: boolean; evidence: ShownEvidence };

type Source<Row> = {
  kind: RecordKind;
  page: number;
  /** Every record that fits, in order: count and page are cut from this one answer. */
  ids: string[];
  rows: (ids: string[]) => Promise<Row[]>;
  shown: (row: Row) => Shown[];
};

/** A page beyond the last is the last. */
export async function listPage<Row extends { id: string }>(db: Database, { kind, page: wanted, ids, rows, shown }: Source<Row>): Promise<Listed<Row>> {
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  const wantedIds = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const found = new Map((await rows(wantedIds)).map((row) => [row.id, row]));
  const ordered = wantedIds.flatMap((id) => found.get(id) ?? []);
  return {
    rows: ordered,
    total: ids.length,
    page,
    pages,
    held: ids.length > 0 || (await db.record.findFirst({ where: { kind, ...VISIBLE }, select: { id: true } })) !== null,
    evidence: await shownEvidence(db, ordered.flatMap(shown)),
  };
}
