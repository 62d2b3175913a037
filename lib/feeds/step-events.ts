import type { Database } from "#lib/db/client.ts";
import { empty, sql, type Sql } from "#lib/db/sql.ts";
import { evidenceOf } from "#lib/records/evidence-queries.ts";
import type { CitationView } from "#lib/records/footnotes.ts";
import { saidOf } from "#lib/records/said-of.ts";
import { stepEvent, type DatedStep } from "./step-event.ts";
import type { CalendarEvents } from "./subject.ts";
import { withdrawnSteps } from "./withdrawn-steps.ts";

/** What a calendar program still takes in a moment. Beyond it the steps of longest ago are left out, and the calendar says so. */
const MOST = 5000;

/** The latest ones; who subscribed long after has no event to be told of. */
const MOST_DELETED = 500;

type Row = Omit<DatedStep, "sources" | "changedAt" | "withdrawn" | "deletedAt"> & { changedAt: Date | string; deletedAt: Date | string | null };

/** Which steps alone: by a condition on "StageEvent" e, and of those that were taken away by when that was. */
type Only = { where: Sql; taken: (at: Date) => boolean };
/** `perhapsDeleted`: a subquery of the ids of programs too, of which those that are deleted are told of as such. */
type Asked = { only?: Only; perhapsDeleted?: Sql };

/** The dated steps of programs, reached and expected, and those that were dated once and are no more; the programs are named by a subquery of their ids. */
export async function stepEvents(db: Database, programs: Sql, { only, perhapsDeleted }: Asked = {}): Promise<CalendarEvents> {
  const wanted = sql`e."date" IS NOT NULL AND e."recordId" IN (${programs}) ${only ? sql`AND ${only.where}` : empty}`;
  const [counted] = await db.$queryRaw<{ total: number | bigint }[]>(sql`SELECT count(*) AS "total" FROM "StageEvent" e WHERE ${wanted}`);
  const rows = await rowsOf(db, wanted, MOST);
  const deleted = perhapsDeleted ? await rowsOf(db, sql`e."date" IS NOT NULL AND q."deletedAt" IS NOT NULL AND q."publishedAt" IS NOT NULL AND q."id" IN (${perhapsDeleted})`, MOST_DELETED) : [];
  const citations = await citationsByRecord(db, rows);
  const steps = [...rows, ...deleted].map((row): DatedStep => ({
    ...row,
    changedAt: new Date(row.changedAt),
    withdrawn: false,
    deletedAt: row.deletedAt === null ? null : new Date(row.deletedAt),
    sources: saidOf(citations.get(row.recordId) ?? [], `events.${row.id}`),
  }));
  const taken = (await withdrawnSteps(db, programs)).filter(({ changedAt }) => !only || only.taken(changedAt));
  const events = [...steps, ...taken].map(stepEvent);
  return { events, leftOut: Number(counted?.total ?? 0) - rows.length };
}

/** By a condition on "StageEvent" e and "Record" q; the latest. */
const rowsOf = (db: Database, wanted: Sql, most: number): Promise<Row[]> =>
  db.$queryRaw(sql`
    SELECT e."recordId", e."id", e."kind", e."stage", e."status", e."date", e."announced", e."note", e."open", q."slug", q."title", q."version", q."updatedAt" AS "changedAt", q."deletedAt"
    FROM "StageEvent" e JOIN "Record" q ON q."id" = e."recordId"
    WHERE ${wanted}
    ORDER BY e."dateUntil" DESC, e."recordId", e."id" LIMIT ${most}`);

async function citationsByRecord(db: Database, rows: readonly { recordId: string }[]): Promise<Map<string, CitationView[]>> {
  const { citations } = await evidenceOf(db, rows.map(({ recordId }) => recordId));
  return Map.groupBy(citations.filter(({ field }) => field.startsWith("events")), ({ recordId }) => recordId);
}
