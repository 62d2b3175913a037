import { matchingCatalysts } from "#lib/catalysts/catalyst-filter.ts";
import type { CatalystFilter } from "#lib/catalysts/catalyst-params.ts";
import { goneExpectations } from "#lib/catalysts/gone-expectations.ts";
import { judge, type Judged } from "#lib/catalysts/judged.ts";
import { readExpectations } from "#lib/catalysts/read-expectations.ts";
import { hydrateCatalysts, KIND_OF, shownOfCatalysts } from "#lib/catalysts/rows.ts";
import { withdrawnGuidance } from "#lib/catalysts/withdrawn-guidance.ts";
import { today } from "#lib/dates/days.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { dayOf } from "#lib/db/as-of-database.ts";
import type { Database } from "#lib/db/client.ts";
import { sql, type Sql } from "#lib/db/sql.ts";
import { lastAddress } from "#lib/history/last-address.ts";
import { evidenceOf } from "#lib/records/evidence-queries.ts";
import { shownCitations } from "#lib/records/shown-citations.ts";
import { catalystEvent, eventDate } from "./catalyst-event.ts";
import type { CalendarEvents } from "./subject.ts";

/** As many as of the steps of programs. */
const MOST = 5000;

/** The expected events that a filter leaves, with those that were guided to once, or were of a record that was deleted, and are no more. */
export async function catalystEvents(db: Database, filter: CatalystFilter): Promise<CalendarEvents> {
  const expected = [...(await readExpectations(db)), ...(await withdrawnGuidance(db)), ...(await goneExpectations(db))];
  return eventsOf(db, await matchingCatalysts(db, judge(expected, dayOf(db, today())), filter));
}

/** What is expected of some records beside the steps of programs, and what was of others that may be deleted; each named by a subquery of ids. */
export async function expectedEvents(db: Database, records: Sql, perhapsDeleted: Sql): Promise<CalendarEvents> {
  const [ids, gone] = [await idsOf(db, records), await idsOf(db, perhapsDeleted)];
  const expected = [...(await readExpectations(db)).filter(({ recordId }) => ids.has(recordId)), ...(await goneExpectations(db)).filter(({ recordId }) => gone.has(recordId))];
  return eventsOf(db, judge(expected.filter(({ origin }) => origin !== "stage"), dayOf(db, today())));
}

async function idsOf(db: Database, records: Sql): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT x."id" FROM (${records}) x`);
  return new Set(rows.map(({ id }) => id));
}

type Held = { id: string; slug: string; title: string; version: number | bigint; changedAt: Date | string; deletedAt: Date | string | null };

async function eventsOf(db: Database, judged: readonly Judged[]): Promise<CalendarEvents> {
  const dated = judged.filter((one) => eventDate(one) !== null).sort(latestFirst);
  const rows = await hydrateCatalysts(db, dated.slice(0, MOST));
  const ids = [...new Set(rows.map(({ recordId }) => recordId))];
  const records = await db.$queryRaw<Held[]>(sql`SELECT "id", "slug", "title", "version", "updatedAt" AS "changedAt", "deletedAt" FROM "Record" WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`);
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const { citations } = await evidenceOf(db, ids);
  const byRecord = Map.groupBy(citations, ({ recordId }) => recordId);
  const events = rows.flatMap((row) => {
    const [date, record] = [eventDate(row), recordOf.get(row.recordId)];
    if (date === null || !record) return [];
    const { version, changedAt, deletedAt, title } = record;
    const held = { version: Number(version), changedAt: new Date(changedAt), gone: deletedAt === null ? null : title };
    return catalystEvent({ row: deletedAt === null ? row : { ...row, href: lastAddress(KIND_OF[row.origin], record.slug, new Date(deletedAt)) }, ...held, sources: shownCitations(byRecord.get(row.recordId) ?? [], shownOfCatalysts([row])) }, date);
  });
  return { events, leftOut: dated.length - rows.length };
}

const latestFirst = (a: Judged, b: Judged) => (lastDay(a) > lastDay(b) ? -1 : lastDay(a) < lastDay(b) ? 1 : a.id < b.id ? -1 : 1);
const lastDay = (one: Judged): string => {
  const date = eventDate(one);
  return date === null ? "" : interval(readPartialDate(date)).until;
};
