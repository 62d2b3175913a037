import type { Database } from "#lib/db/client.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { ASKED_AGAIN } from "#lib/import/compare/asked-again.ts";
import { mondoOf } from "./mondo.ts";
import { namesIndex, type HeldNames, type NamedRow, type NamesIndex } from "./names-index.ts";

type Kept = NamesIndex & { revision: number };

/** The index of each database, or the work that makes it ready. */
const kept = new WeakMap<Database, Promise<Kept>>();

/** All names that are held. Once read they stay in memory; what was saved since, as the log of revisions has it, is read anew. */
export async function heldNames(db: Database): Promise<HeldNames> {
  const before = kept.get(db);
  const now = before ? before.then((index) => brought(db, index)) : firstRead(db);
  kept.set(db, now);
  now.catch(() => kept.delete(db));
  return (await now).names;
}

async function firstRead(db: Database): Promise<Kept> {
  // First the number, then the rows: what is saved in between is read again.
  const revision = await lastRevision(db);
  const index = namesIndex(await mondoOf.reversed());
  for (const row of await readRows(db, null)) index.put(row);
  return { ...index, revision };
}

/** Up to date with what was saved since. */
async function brought(db: Database, index: Kept): Promise<Kept> {
  const revision = await lastRevision(db);
  if (revision === index.revision) return index;
  const changed = await db.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT "recordId" AS "id" FROM "Revision" WHERE "id" > ${index.revision}`);
  for (const row of await readRows(db, changed.map(({ id }) => id))) index.put(row);
  return { ...index, revision };
}

type Row = Omit<NamedRow, "names" | "isDeleted" | "isAskedAgain"> & { names: string; isDeleted: number | bigint; isAskedAgain: number | bigint };

/** `ids`: these alone; null: all. */
async function readRows(db: Database, ids: readonly string[] | null): Promise<NamedRow[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT r."id", r."kind", r."slug", r."title", r."deletedAt" IS NOT NULL AS "isDeleted", ${ASKED_AGAIN} AS "isAskedAgain", r."mergedIntoId", c."country", i."broaderId", i."meshId", i."mondoId",
      (SELECT json_group_array(n."text") FROM "Name" n WHERE n."recordId" = r."id") AS "names"
    FROM "Record" r LEFT JOIN "Company" c ON c."id" = r."id" LEFT JOIN "Indication" i ON i."id" = r."id"
    WHERE r."kind" IN ('company', 'molecule', 'indication') AND ${ids === null ? sql`1` : sql`r."id" IN ${anyOf(ids)}`} ORDER BY r."id"`);
  return rows.map(({ names, isDeleted, isAskedAgain, ...row }) => ({ ...row, names: JSON.parse(names) as string[], isDeleted: Boolean(isDeleted), isAskedAgain: Boolean(isAskedAgain) }));
}
