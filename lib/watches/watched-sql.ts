import type { Actor } from "#lib/auth/actor.ts";
import { canReadRecord } from "#lib/auth/permissions.ts";
import { DATED_CHANGE } from "#lib/catalysts/dated-changes.ts";
import type { Database } from "#lib/db/client.ts";
import { join, raw, sql, type Sql } from "#lib/db/sql.ts";
import type { Tells } from "#lib/feeds/subject.ts";
import { shownBy } from "./view-subjects.ts";

/** What a watch on a record tells of beside the record itself: what is made of it, and what says where that stands. */
const ALSO: { table: Sql; by: Sql; id: Sql }[] = [
  { table: sql`"Program"`, by: sql`"moleculeId"`, id: sql`"id"` },
  { table: sql`"Program"`, by: sql`"indicationId"`, id: sql`"id"` },
  { table: sql`"TrialProgram"`, by: sql`"programId"`, id: sql`"recordId"` },
  { table: sql`"TrialMolecule"`, by: sql`"moleculeId"`, id: sql`"recordId"` },
  { table: sql`"PartnershipMolecule"`, by: sql`"moleculeId"`, id: sql`"recordId"` },
  { table: sql`"MoleculeHolder"`, by: sql`"companyId"`, id: sql`"recordId"` },
  { table: sql`"ProgramCompany"`, by: sql`"companyId"`, id: sql`"recordId"` },
  { table: sql`"TrialCompany"`, by: sql`"companyId"`, id: sql`"recordId"` },
  { table: sql`"PartnershipParty"`, by: sql`"companyId"`, id: sql`"recordId"` },
  ...["programId", "moleculeId", "companyId", "trialId", "partnershipId"].map((name) => ({ table: sql`"Catalyst"`, by: raw(`"${name}"`), id: sql`"id"` })),
];

/** Which watch, a record that it tells of, the last revision before the watch began, the last one read of, and whether it tells of expected dates alone. */
const PAIR = (id: Sql, tells: Tells = "all") => sql`SELECT w."id" AS "watchId", ${id} AS "recordId", w."since", w."readUntil", ${tells === "dates" ? 1 : 0} AS "dates"`;

/** Whether a watch tells of a revision; a condition on a pair s, "Revision" v and "Record" q. */
export const TOLD: Sql = sql`(s."dates" = 0 OR ${DATED_CHANGE})`;

/**
 * All that a person is told of, as a subquery of pairs of a watch and a record. A view tells of what it shows now and of what
 * it showed when it was last read, for leaving it is news as well.
 */
export async function watchedRecords(db: Database, userId: string): Promise<Sql> {
  const own = sql`w."userId" = ${userId}`;
  const views = await db.watch.findMany({ where: { userId, viewId: { not: null } }, orderBy: { id: "asc" }, select: { id: true, view: { select: { subject: true, query: true } } } });
  const shown: Sql[] = [];
  for (const { id, view } of views) {
    const shows = view && shownBy(view);
    if (shows) shown.push(sql`${PAIR(sql`x."id"`, shows.tells)} FROM "Watch" w JOIN (${await shows.records(db)}) x WHERE w."id" = ${id}`);
    shown.push(sql`${PAIR(sql`m."value"`, shows?.tells)} FROM "Watch" w, json_each(w."members") m WHERE w."id" = ${id}`);
  }
  const direct = sql`${PAIR(sql`w."recordId"`)} FROM "Watch" w WHERE ${own} AND w."recordId" IS NOT NULL`;
  const also = ALSO.map(({ table, by, id }) => sql`${PAIR(sql`o.${id}`)} FROM "Watch" w JOIN ${table} o ON o.${by} = w."recordId" WHERE ${own}`);
  return join([direct, ...also, ...shown], " UNION ");
}

const live = { publishedAt: new Date(0), deletedAt: null };

/** The condition on "Record" q that `canReadRecord` is of a row. */
export function readableBy(actor: Actor): Sql {
  if (canReadRecord(actor, { ...live, deletedAt: new Date(0) })) return sql`1`;
  if (canReadRecord(actor, { ...live, publishedAt: null })) return sql`q."deletedAt" IS NULL`;
  return sql`q."deletedAt" IS NULL AND q."publishedAt" IS NOT NULL`;
}
