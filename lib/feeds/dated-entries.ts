import { escapeHtml } from "./escape-html.ts";
import type { CalendarEvent, FeedEntry } from "./subject.ts";
import { tagUri } from "./tag-uri.ts";

/** As many as of a feed of now. */
const MOST = 50;

/**
 * What a feed tells as of a day in the past. The log says when things were learned here, which is later; so it is what had happened
 * in the world by that day, and what was expected on it, the latest first.
 */
export const datedEntries = (events: readonly CalendarEvent[], day: string): FeedEntry[] =>
  events
    .map((event) => ({ event, on: event.until < day ? event.until : day }))
    .sort((a, b) => (a.on === b.on ? (a.event.uid < b.event.uid ? -1 : 1) : a.on > b.on ? -1 : 1))
    .slice(0, MOST)
    .map(({ event: { uid, title, link, text }, on }) => ({
      id: tagUri(`${uid.split("@")[0]}`),
      title,
      link,
      at: new Date(on),
      html: text.split("\n").map((line) => `<p>${escapeHtml(line)}</p>`).join(""),
    }));
