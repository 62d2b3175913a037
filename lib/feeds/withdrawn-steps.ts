import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { readState, type Item } from "#lib/records/state.ts";
import type { DatedStep } from "./step-event.ts";

/** The latest ones; who subscribed long after has no event to be told of. */
const MOST = 500;

type Taken = { recordId: string; item: string; version: number; changedAt: Date | string; slug: string; title: string };

/**
 * Steps that the record once dated and no longer does, as they last were. A calendar that is merged into another one keeps
 * what it is not told to cancel, so they stay; the log of revisions has them.
 */
export async function withdrawnSteps(db: Database, programs: Sql): Promise<DatedStep[]> {
  const taken = await db.$queryRaw<Taken[]>(sql`
    SELECT v."recordId", substr(x."field", 8, length(x."field") - 12) AS "item", max(v."version") AS "version", v."createdAt" AS "changedAt", q."slug", q."title"
    FROM "Revision" v
    JOIN (SELECT w."id", json_extract(c."value", '$.field') AS "field", json_extract(c."value", '$.before') AS "before" FROM "Revision" w, json_each(w."changes") c
          WHERE w."version" > 1 AND instr(w."changes", '"field":"events.') > 0 AND w."recordId" IN (${programs})) x ON x."id" = v."id"
    JOIN "Record" q ON q."id" = v."recordId"
    WHERE x."field" LIKE 'events.%.date' AND x."before" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "StageEvent" e WHERE e."recordId" = v."recordId" AND e."id" = substr(x."field", 8, length(x."field") - 12) AND e."date" IS NOT NULL)
    GROUP BY v."recordId", "item" ORDER BY v."id" DESC LIMIT ${MOST}`);
  return Promise.all(taken.map((one) => asItWas(db, one)));
}

async function asItWas(db: Database, { recordId, item, version: at, changedAt, slug, title }: Taken): Promise<DatedStep> {
  const version = Number(at);
  const before = await db.revision.findUniqueOrThrow({ where: { recordId_version: { recordId, version: version - 1 } }, select: { snapshot: true } });
  const step = (readState(before.snapshot).data.events as Item[]).find(({ id }) => id === item);
  if (!step) throw new Error(`${recordId} had no step ${item} before version ${version}`);
  return { ...(step as unknown as Pick<DatedStep, "id" | "kind" | "stage" | "status" | "date" | "announced" | "note">), recordId, slug, title, version, changedAt: new Date(changedAt), open: null, sources: [], withdrawn: true, deletedAt: null };
}
