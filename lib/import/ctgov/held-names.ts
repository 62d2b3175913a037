import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { mondoOf } from "./mondo.ts";
import { indexNames, type HeldNames, type NamedRow } from "./names-index.ts";

const kept = new WeakMap<Database, { revision: number; names: Promise<HeldNames> }>();

/** All names that are held. They are read anew where something was saved since. */
export async function heldNames(db: Database): Promise<HeldNames> {
  const revision = (await db.revision.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id ?? 0;
  const before = kept.get(db);
  if (before?.revision === revision) return before.names;
  const names = readNames(db);
  kept.set(db, { revision, names });
  names.catch(() => kept.delete(db));
  return names;
}

type Row = Omit<NamedRow, "names" | "isDeleted"> & { names: string; isDeleted: number | bigint };

async function readNames(db: Database): Promise<HeldNames> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT r."id", r."kind", r."slug", r."title", r."deletedAt" IS NOT NULL AS "isDeleted", r."mergedIntoId", c."country", i."broaderId", i."meshId", i."mondoId",
      (SELECT json_group_array(n."text") FROM "Name" n WHERE n."recordId" = r."id") AS "names"
    FROM "Record" r LEFT JOIN "Company" c ON c."id" = r."id" LEFT JOIN "Indication" i ON i."id" = r."id"
    WHERE r."kind" IN ('company', 'molecule', 'indication') ORDER BY r."id"`);
  return indexNames(rows.map(({ names, isDeleted, ...row }) => ({ ...row, names: JSON.parse(names) as string[], isDeleted: Boolean(isDeleted) })), await mondoOf.reversed());
}
