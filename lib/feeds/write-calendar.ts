import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEvent, CalendarEvents } from "./subject.ts";

const STATUS: Record<CalendarEvent["standing"], ICalEventStatus> = {
  happened: ICalEventStatus.CONFIRMED,
  expected: ICalEventStatus.TENTATIVE,
  dropped: ICalEventStatus.CANCELLED,
  withdrawn: ICalEventStatus.CANCELLED,
};
/** How often a calendar program should ask again, in seconds. */
const REFRESH = 6 * 60 * 60;
const DAY_MS = 86_400_000;

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const dayAfter = (text: string) => new Date(day(text).getTime() + DAY_MS);

/**
 * RFC 5545. All times are those of the record, so that the same data is the same bytes; an event takes no time out of
 * anybody's day.
 */
export function writeCalendar(title: string, self: string, page: string, { events, leftOut }: CalendarEvents): string {
  const description = leftOut > 0 ? `${leftOut} events of longest ago are left out: narrow the filter to have them.` : null;
  const calendar = ical({ name: title, description, prodId: { company: "Phaseline", product: "pipeline", language: "EN" }, source: self, url: page, ttl: REFRESH });
  for (const { uid, title: summary, from, until, text, link, sequence, changedAt, standing } of events)
    calendar.createEvent({
      id: uid,
      summary,
      description: `${text}\n${link}`,
      url: link,
      start: day(from),
      end: dayAfter(until),
      allDay: true,
      timezone: "UTC",
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      status: STATUS[standing],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}
