import { recordsAbout } from "#lib/changes/records-about.ts";
import type { Span } from "#lib/changes/span.ts";
import type { Database } from "#lib/db/client.ts";
import { empty, sql, type Sql } from "#lib/db/sql.ts";
import { hasProgramFilter, type PipelineFilter } from "#lib/programs/pipeline-params.ts";
import { changeEntries } from "./change-entries.ts";
import { partnershipEvents } from "./partnership-events.ts";
import { stepEvents } from "./step-events.ts";
import type { CalendarEvents, FeedView } from "./subject.ts";

type Shown = Pick<FeedView, "records" | "entries" | "calendar">;

/** What was saved between two moments: the log has it. */
export function momentsSubject({ from, to }: Span, filter: PipelineFilter): Shown {
  const [since, until] = [new Date(from), new Date(to)];
  const about = hasProgramFilter(filter) ? sql`AND v."recordId" IN (${recordsAbout(filter)})` : empty;
  const revised = sql`
    FROM "Revision" v JOIN "Record" r ON r."id" = v."recordId" AND r."publishedAt" IS NOT NULL AND r."deletedAt" IS NULL
    WHERE v."createdAt" > ${since} AND v."createdAt" <= ${until} ${about}`;
  return {
    records: async () => sql`SELECT DISTINCT v."recordId" AS "id" ${revised}`,
    entries: (db) => changeEntries(db, sql`SELECT v."id" ${revised}`),
    calendar: (db) => savedDates(db, revised, (at) => at > since && at <= until),
  };
}

type Saved = { recordId: string; kind: string; items: string };

/** Steps of which any part was saved, those that were taken away, and the dates of agreements. The log is read once: it is long. */
async function savedDates(db: Database, revised: Sql, taken: (at: Date) => boolean): Promise<CalendarEvents> {
  const rows = await db.$queryRaw<Saved[]>(sql`
    SELECT v."recordId", r."kind", json_group_array(CASE WHEN r."kind" = 'program' THEN (SELECT json_group_array(json_extract(c."value", '$.field')) FROM json_each(v."changes") c) ELSE '[]' END) AS "items"
    ${revised} AND r."kind" IN ('program', 'partnership') GROUP BY v."recordId"`);
  const listed = (kind: string) => sql`SELECT "value" FROM json_each(${JSON.stringify(rows.flatMap((row) => (row.kind === kind ? row.recordId : [])))})`;
  const steps = new Set(rows.flatMap(({ recordId, items }) => fieldsIn(items).flatMap((field) => (field.startsWith("events.") ? `${recordId} ${field.split(".")[1]}` : []))));
  const where = sql`e."recordId" || ' ' || e."id" IN (SELECT "value" FROM json_each(${JSON.stringify([...steps])}))`;
  const { events, leftOut } = await stepEvents(db, listed("program"), { only: { where, taken } });
  return { events: [...events, ...(await partnershipEvents(db, { ids: listed("partnership"), by: null }))], leftOut };
}

const fieldsIn = (items: string): string[] => (JSON.parse(items) as string[]).flatMap((one) => JSON.parse(one) as string[]);
