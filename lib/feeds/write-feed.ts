import { today } from "#lib/dates/days.ts";
import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { siteOrigin } from "#lib/env.ts";
import type { FeedFormat } from "./formats.ts";
import type { FeedView } from "./subject.ts";
import { writeAtom } from "./write-atom.ts";
import { writeCalendar } from "./write-calendar.ts";
import { writeJsonFeed } from "./write-json-feed.ts";

/** `modified`: when what a feed is made from was last written; null where that cannot be known. */
export type WrittenFeed = { body: string; modified: string | null };

/** A feed as it is sent, from one moment of the data; null where there is nothing of which it could be. `path` is its own. */
export function writeFeed(database: Database, view: FeedView, format: FeedFormat, path: string): Promise<WrittenFeed | null> {
  return readSnapshot(database, async (db) => {
    const title = await view.title(db);
    if (title === null) return null;
    const [self, page] = [siteOrigin() + path, siteOrigin() + view.page];
    const modified = await lastChanged(db, view);
    if (format === "ics") return { body: writeCalendar(title, self, page, await view.calendar(db)), modified };
    const entries = await view.entries(db);
    const document = { title, self, page, updated: entries[0]?.at ?? new Date(0), entries };
    return { body: format === "atom" ? writeAtom(document) : writeJsonFeed(document), modified };
  });
}

/** Any revision may be of a name that a feed shows, the settings say whether people are named, and what goes by the day began with it. */
async function lastChanged(db: Database, { daily }: FeedView): Promise<string> {
  const revision = await db.revision.findFirst({ orderBy: { id: "desc" }, select: { createdAt: true } });
  const settings = await db.setting.findFirst({ select: { updatedAt: true } });
  const moments = [revision?.createdAt, settings?.updatedAt, daily ? new Date(today()) : null].flatMap((moment) => moment?.getTime() ?? []);
  return new Date(Math.max(0, ...moments)).toISOString();
}
