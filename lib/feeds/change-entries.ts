import { readSettings } from "#lib/auth/settings.ts";
import { DATED_CHANGE } from "#lib/catalysts/dated-changes.ts";
import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { siteOrigin } from "#lib/env.ts";
import { changeTitle } from "#lib/history/change-title.ts";
import { revisionHref } from "#lib/history/revision-href.ts";
import { revisionViews, type RevisionView } from "#lib/history/revision-views.ts";
import { revisionHtml } from "./revision-html.ts";
import type { FeedEntry, Tells } from "./subject.ts";
import { tagUri } from "./tag-uri.ts";

/** More than a reader that looks once a week would miss; a feed is no archive. */
const MOST = 50;

/** The revisions of some records that are told of, as a subquery of their ids. */
export const revisionsOf = (records: Sql, tells: Tells): Sql =>
  tells === "all"
    ? sql`SELECT v."id" FROM "Revision" v WHERE v."recordId" IN (${records})`
    : sql`SELECT v."id" FROM "Revision" v JOIN "Record" q ON q."id" = v."recordId" WHERE v."recordId" IN (${records}) AND ${DATED_CHANGE}`;

/** The latest of some revisions of records that the public sees, named by a subquery of their ids; with people's names where the settings allow. */
export async function changeEntries(db: Database, revisions: Sql): Promise<FeedEntry[]> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`SELECT x."id" FROM (${revisions}) x ORDER BY x."id" DESC LIMIT ${MOST}`);
  const { namesInPublicHistory } = await readSettings(db);
  const views = await revisionViews(db, rows.map(({ id }) => Number(id)), { names: namesInPublicHistory, all: false });
  return views.map(toEntry);
}

function toEntry(revision: RevisionView): FeedEntry {
  const { record, version, set } = revision;
  return {
    id: tagUri(`${record.id}/${version}`),
    title: changeTitle(revision),
    link: siteOrigin() + revisionHref(revision),
    at: new Date(set.at),
    html: revisionHtml(revision),
  };
}
