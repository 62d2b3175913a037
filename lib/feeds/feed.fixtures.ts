import ICAL from "ical.js";
import type { Database } from "#lib/db/client.ts";
import { feedPath, type FeedFormat } from "./formats.ts";
import { FEED_SUBJECTS, type SubjectName } from "./subjects.ts";
import { writeFeed } from "./write-feed.ts";

/** A feed as its route writes it. */
export async function written(db: Database, subject: SubjectName, format: FeedFormat, query: string): Promise<string> {
  const read = FEED_SUBJECTS[subject].read(new URLSearchParams(query));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const feed = await writeFeed(db, read.view, format, feedPath(subject, format, read.query));
  if (!feed) throw new Error("no such feed");
  return feed.body;
}

export const calendarEvents = (text: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

/** What a calendar program goes by, in a line. */
export const eventLine = (event: ICAL.Event): string => `${event.startDate} to ${event.endDate} ${event.component.getFirstPropertyValue("status")}`;
