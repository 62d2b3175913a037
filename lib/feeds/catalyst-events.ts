import { matchingCatalysts } from "#lib/catalysts/catalyst-filter.ts";
import type { CatalystFilter } from "#lib/catalysts/catalyst-params.ts";
import { judge, type Judged } from "#lib/catalysts/judged.ts";
import { readExpectations } from "#lib/catalysts/read-expectations.ts";
import { hydrateCatalysts, shownOfCatalysts } from "#lib/catalysts/rows.ts";
import { withdrawnGuidance } from "#lib/catalysts/withdrawn-guidance.ts";
import { today } from "#lib/dates/days.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { dayOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { evidenceOf } from "#lib/records/evidence-queries.ts";
import { shownCitations } from "#lib/records/shown-citations.ts";
import { catalystEvent, eventDate } from "./catalyst-event.ts";
import type { CalendarEvents } from "./subject.ts";

/** As many as of the steps of programs. */
const MOST = 5000;

/** The expected events that a filter leaves, with those that were guided to once and are no more. */
export async function catalystEvents(db: Database, filter: CatalystFilter): Promise<CalendarEvents> {
  const expected = [...(await readExpectations(db)), ...(await withdrawnGuidance(db))];
  return eventsOf(db, await matchingCatalysts(db, judge(expected, dayOf(db, today())), filter));
}

/** What is expected of some records, named by a subquery of their ids, beside the steps of programs. */
export async function expectedEvents(db: Database, records: Sql): Promise<CalendarEvents> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT x."id" FROM (${records}) x`);
  const ids = new Set(rows.map(({ id }) => id));
  const expected = (await readExpectations(db)).filter(({ origin, recordId }) => origin !== "stage" && ids.has(recordId));
  return eventsOf(db, judge(expected, dayOf(db, today())));
}

async function eventsOf(db: Database, judged: readonly Judged[]): Promise<CalendarEvents> {
  const dated = judged.filter((one) => eventDate(one) !== null).sort(latestFirst);
  const rows = await hydrateCatalysts(db, dated.slice(0, MOST));
  const ids = [...new Set(rows.map(({ recordId }) => recordId))];
  const versions = await db.$queryRaw<{ id: string; version: number | bigint; changedAt: Date | string }[]>(sql`SELECT "id", "version", "updatedAt" AS "changedAt" FROM "Record" WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`);
  const versionOf = new Map(versions.map(({ id, version, changedAt }) => [id, { version: Number(version), changedAt: new Date(changedAt) }]));
  const { citations } = await evidenceOf(db, ids);
  const byRecord = Map.groupBy(citations, ({ recordId }) => recordId);
  const events = rows.flatMap((row) => {
    const [date, held] = [eventDate(row), versionOf.get(row.recordId)];
    if (date === null || !held) return [];
    return catalystEvent({ row, ...held, sources: shownCitations(byRecord.get(row.recordId) ?? [], shownOfCatalysts([row])) }, date);
  });
  return { events, leftOut: dated.length - rows.length };
}

const latestFirst = (a: Judged, b: Judged) => (lastDay(a) > lastDay(b) ? -1 : lastDay(a) < lastDay(b) ? 1 : a.id < b.id ? -1 : 1);
const lastDay = (one: Judged): string => {
  const date = eventDate(one);
  return date === null ? "" : interval(readPartialDate(date)).until;
};
