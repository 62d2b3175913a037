import type { Database } from "#lib/db/client.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { labelDate } from "#lib/dates/label.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { endCertainty } from "#lib/partnerships/end.ts";
import { recordAddress } from "#lib/records/address.ts";
import { eventUid } from "./event-uid.ts";
import { precisionWords } from "./event-words.ts";
import type { CalendarEvent } from "./subject.ts";

type Row = { id: string; slug: string; title: string; version: number | bigint; changedAt: Date | string; signed: string | null; start: string | null; end: string | null };

/** Which agreements, by a subquery of their ids; `by`: only dates that are past on that day, and were not on the other. */
type Which = { ids: Sql; by: { after: string; until: string } | null };

/** When agreements begin and end. */
export async function partnershipEvents(db: Database, { ids, by }: Which): Promise<CalendarEvent[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT a."id", r."slug", r."title", r."version", r."updatedAt" AS "changedAt", a."signed", a."start", a."end"
    FROM "Partnership" a JOIN "Record" r ON r."id" = a."id" AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL WHERE a."id" IN (${ids}) ORDER BY a."id"`);
  return rows.flatMap((row) => [...eventOf(row, "begun", row.signed ?? row.start, "Partnership begins"), ...eventOf(row, "ended", row.end, "Partnership ends", row.end !== null && endCertainty(row.end) !== "firm")]).filter(({ until }) => !by || (until > by.after && until <= by.until));
}

function eventOf({ id, slug, title, version, changedAt }: Row, item: string, text: string | null, what: string, open = false): CalendarEvent[] {
  if (text === null) return [];
  const date = readPartialDate(text);
  const shown = date.precision === "day" && date.certainty === "actual" ? "" : ` (${labelDate(text)})`;
  return [
    {
      uid: eventUid(id, item),
      title: `${title}: ${what.toLowerCase()}${shown}`,
      ...interval(date),
      text: [`${what}: ${labelDate(text)}.`, precisionWords(text)].filter(Boolean).join("\n"),
      link: recordAddress("partnership", slug),
      sequence: Number(version),
      changedAt: new Date(changedAt),
      standing: open || date.certainty === "guided" ? "expected" : "happened",
    },
  ];
}
