import type { Database } from "#lib/db/client.ts";
import { join, sql } from "#lib/db/sql.ts";
import { AGREED_SINCE } from "#lib/programs/agreed-since.ts";
import { framesOf, sentFrame } from "./frames.ts";
import type { SentPlayed } from "./played.ts";
import type { ShownSince } from "./shown-since.ts";

const SELECT = {
  id: true,
  record: { select: { slug: true, title: true, fromDay: true } },
  standings: { orderBy: { fromDay: "asc" }, select: { fromDay: true, stage: true, guidedStage: true, status: true, stageDate: true, registrational: true } },
  events: { orderBy: { position: "asc" }, select: { kind: true, stage: true, date: true, dateFrom: true, fromDay: true } },
} as const;

type Partner = { programId: string; name: string; since: string };

/** The programs named, over all days up to `today`, in the order in which they are named. `shown`: since when the page has them. */
export async function readPlayedPrograms(db: Database, ids: readonly string[], shown: ShownSince, today: string): Promise<SentPlayed> {
  if (ids.length === 0) return { today, programs: [] };
  const stored = await db.program.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  const partners = Map.groupBy(await partnersOf(db, ids), (partner) => partner.programId);
  const programs = new Map(
    stored.map(({ id, record: { slug, title, fromDay }, standings, events }) => {
      const since = [fromDay ?? "", shown.get(id) ?? ""].sort().at(-1) || null;
      const frames = framesOf({ since, standings, events, partners: partners.get(id) ?? [] });
      return [id, { slug, title, frames: frames.map(sentFrame) }] as const;
    }),
  );
  return { today, programs: ids.flatMap((id) => programs.get(id) ?? []) };
}

function partnersOf(db: Database, ids: readonly string[]): Promise<Partner[]> {
  return db.$queryRaw<Partner[]>(sql`
    SELECT x."programId", c."title" AS "name", x."since" FROM ${AGREED_SINCE} x JOIN "Record" c ON c."id" = x."companyId"
    WHERE x."programId" IN (${join([...ids])}) ORDER BY x."programId", c."title", x."partnershipId"`);
}
