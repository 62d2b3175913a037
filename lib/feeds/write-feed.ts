import { addressAt } from "#lib/as-of/query.ts";
import { asOfWords } from "#lib/as-of/words.ts";
import { today } from "#lib/dates/days.ts";
import { isNow, NOW, type AsOf } from "#lib/db/as-of.ts";
import type { Database } from "#lib/db/client.ts";
import { readSnapshot } from "#lib/db/snapshot.ts";
import { siteOrigin } from "#lib/env.ts";
import { datedEntries } from "./dated-entries.ts";
import type { FeedFormat } from "./formats.ts";
import type { CalendarEvents, FeedView } from "./subject.ts";
import { writeAtom } from "./write-atom.ts";
import { writeCalendar } from "./write-calendar.ts";
import { writeJsonFeed } from "./write-json-feed.ts";

/** `modified`: when what a feed is made from was last written; null where that cannot be known. */
export type WrittenFeed = { body: string; modified: string | null };

/**
 * A feed as it is sent, from one moment of the data; null where there is nothing of which it could be. `path` is its own. With
 * `asOf`, `database` is read from that point in time, and links lead there.
 */
export function writeFeed(database: Database, view: FeedView, format: FeedFormat, path: string, asOf: AsOf = NOW): Promise<WrittenFeed | null> {
  return readSnapshot(database, async (db) => {
    const name = await view.title(db);
    if (name === null) return null;
    const title = isNow(asOf) ? name : `${name}. ${asOfWords(asOf)}`;
    const [self, page] = [siteOrigin() + path, siteOrigin() + addressAt(view.page, asOf)];
    const modified = await lastChanged(db, view.daily && isNow(asOf));
    if (format === "ics") return { body: writeCalendar(title, self, page, await datesAt(db, view, asOf)), modified };
    const told = asOf.day === null ? await view.entries(db) : datedEntries((await datesAt(db, view, asOf)).events, asOf.day);
    const entries = told.map((entry) => ({ ...entry, link: linkAt(entry.link, asOf) }));
    const document = { title, self, page, updated: entries[0]?.at ?? new Date(0), entries };
    return { body: format === "atom" ? writeAtom(document) : writeJsonFeed(document), modified };
  });
}

/** What is dated, with links to where it is read from. On a day of the past, what was taken back since was not there to be taken back. */
async function datesAt(db: Database, view: FeedView, asOf: AsOf): Promise<CalendarEvents> {
  const { events, leftOut } = await view.calendar(db);
  const there = asOf.day === null ? events : events.filter(({ standing }) => standing !== "withdrawn");
  return { events: there.map((event) => ({ ...event, link: linkAt(event.link, asOf) })), leftOut };
}

/** A whole address of this site, read from there. */
const linkAt = (link: string, asOf: AsOf): string => siteOrigin() + addressAt(link.slice(siteOrigin().length), asOf);

/** Any revision may be of a name that a feed shows, the settings say whether people are named, and what goes by the day began with it. */
async function lastChanged(db: Database, daily: boolean): Promise<string> {
  const revision = await db.revision.findFirst({ orderBy: { id: "desc" }, select: { createdAt: true } });
  const settings = await db.setting.findFirst({ select: { updatedAt: true } });
  const moments = [revision?.createdAt, settings?.updatedAt, daily ? new Date(today()) : null].flatMap((moment) => moment?.getTime() ?? []);
  return new Date(Math.max(0, ...moments)).toISOString();
}
