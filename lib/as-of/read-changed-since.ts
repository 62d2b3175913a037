import type { Database } from "#lib/db/client.ts";
import { revisionViews } from "#lib/history/revision-views.ts";

/** A page that lists more says how many more there are. */
const MOST = 100;

/**
 * What was saved of records after a moment, latest first. `ids`: a JSON list, in which what names no record does no harm. Of
 * what the public no longer sees only the number is told.
 */
export async function readChangedSince(db: Database, ids: string, recorded: string) {
  const rows = await db.$queryRaw<{ id: number | bigint; seen: number | bigint }[]>`
    SELECT v."id", r."deletedAt" IS NULL AND r."publishedAt" IS NOT NULL AS "seen" FROM "Revision" v JOIN "Record" r ON r."id" = v."recordId"
    WHERE v."recordId" IN (SELECT value FROM json_each(${ids})) AND v."createdAt" > ${new Date(recorded)} ORDER BY v."id" DESC`;
  const open = rows.filter(({ seen }) => Number(seen) === 1);
  return {
    revisions: await revisionViews(db, open.slice(0, MOST).map(({ id }) => Number(id)), { names: false, all: false }),
    more: Math.max(0, open.length - MOST),
    hidden: rows.length - open.length,
  };
}
