import type { Actor, Person } from "#lib/auth/actor.ts";
import { canReadHistoryNames, canUseDesk } from "#lib/auth/permissions.ts";
import { readSettings } from "#lib/auth/settings.ts";
import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { lastRevision } from "#lib/db/last-revision.ts";
import { revisionViews, type RevisionView } from "#lib/history/revision-views.ts";
import { goneOf } from "./gone.ts";
import { MOST_COUNTED } from "./unread-words.ts";
import { viewMoves, type Move } from "./view-moves.ts";
import { readableBy, TOLD, watchedRecords } from "./watched-sql.ts";

/** `by`: the watches that tell of it, and whether it came into a watched view or left it. */
export type NewsItem = { revision: RevisionView; unread: boolean; by: { id: string; name: string; move: Move | null }[] };
/** `until`: what came later is not in it, and so is not read with it. `more`: how many there are beyond those. */
export type News = { items: NewsItem[]; more: number; until: number };

type Which = { after: "since" | "readUntil" } | { after: number };
type Row = { id: number | bigint; watches: string; unread: number | bigint };

const joined = (scope: Sql, which: Which, reader: Actor): Sql => sql`
  FROM (${scope}) s JOIN "Revision" v ON v."recordId" = s."recordId" JOIN "Record" q ON q."id" = v."recordId"
  WHERE v."id" > s."since" AND v."id" > ${which.after === "since" ? sql`s."since"` : which.after === "readUntil" ? sql`s."readUntil"` : which.after} AND ${TOLD} AND ${readableBy(reader)}`;

/**
 * What happened to what a person watches, the latest first, as `reader` may read it: the person, or the public where it
 * leaves the site. It is read from the log of revisions at the time of asking; nothing is written when a record is saved.
 */
export async function newsOf(db: Database, person: Person, which: Which, reader: Actor, most: number): Promise<News> {
  const until = await lastRevision(db);
  const from = sql`${joined(await watchedRecords(db, person.id), which, reader)} AND v."id" <= ${until}`;
  const rows = await db.$queryRaw<Row[]>(sql`SELECT v."id", group_concat(DISTINCT s."watchId") AS "watches", max(v."id" > s."readUntil") AS "unread" ${from} GROUP BY v."id" ORDER BY v."id" DESC LIMIT ${most}`);
  const [counted] = await db.$queryRaw<{ total: number | bigint }[]>(sql`SELECT count(DISTINCT v."id") AS "total" ${from}`);
  const { namesInPublicHistory } = await readSettings(db);
  const revisions = await revisionViews(db, rows.map(({ id }) => Number(id)), { names: canReadHistoryNames(reader, namesInPublicHistory), all: canUseDesk(reader) });
  const named = await watchNames(db, person);
  const moves = await viewMoves(db, person, revisions.map(({ record }) => record.id));
  const items = revisions.flatMap((revision): NewsItem[] => {
    const row = rows.find(({ id }) => Number(id) === revision.id);
    if (!row) return [];
    const by = row.watches.split(",").map((id) => ({ id, name: named.get(id) ?? "", move: Number(row.unread) ? moves(id, revision.record.id) : null }));
    return [{ revision, unread: Boolean(Number(row.unread)), by: by.sort((a, b) => a.name.localeCompare(b.name, "en")) }];
  });
  return { items, more: Number(counted?.total ?? 0) - items.length, until };
}

async function watchNames(db: Database, person: Person): Promise<Map<string, string>> {
  const watches = await db.watch.findMany({ where: { userId: person.id }, select: { id: true, record: { select: { title: true } }, view: { select: { name: true } } } });
  return new Map(watches.map(({ id, record, view }) => [id, record?.title ?? view?.name ?? ""]));
}

/** How much of it is unread, counted no further than anybody would read. */
export async function unreadNews(db: Database, person: Person): Promise<number> {
  const { _min } = await db.watch.aggregate({ where: { userId: person.id }, _min: { readUntil: true } });
  if (_min.readUntil === null || _min.readUntil >= (await lastRevision(db))) return 0;
  const scope = await watchedRecords(db, person.id);
  const rows = await db.$queryRaw<unknown[]>(sql`SELECT DISTINCT v."id" ${joined(scope, { after: "readUntil" }, person)} AND v."id" > ${_min.readUntil} LIMIT ${MOST_COUNTED + 1}`);
  return rows.length + (await goneOf(db, person)).filter(({ unread }) => unread).length;
}
