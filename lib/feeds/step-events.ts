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

type Row = Omit<DatedStep, "sources" | "changedAt" | "withdrawn"> & { changedAt: Date | string };

/** Which steps alone: by a condition on "StageEvent" e, and of those that were taken away by when that was. */
type Only = { where: Sql; taken: (at: Date) => boolean };

/** The dated steps of programs, reached and expected, and those that were dated once and are no more; the programs are named by a subquery of their ids. */
export async function stepEvents(db: Database, programs: Sql, only: Only | null = null): Promise<CalendarEvents> {
  const wanted = sql`e."date" IS NOT NULL AND e."recordId" IN (${programs}) ${only ? sql`AND ${only.where}` : empty}`;
  const [counted] = await db.$queryRaw<{ total: number | bigint }[]>(sql`SELECT count(*) AS "total" FROM "StageEvent" e WHERE ${wanted}`);
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT e."recordId", e."id", e."kind", e."stage", e."status", e."date", e."announced", e."note", e."open", q."slug", q."title", q."version", q."updatedAt" AS "changedAt"
    FROM "StageEvent" e JOIN "Record" q ON q."id" = e."recordId"
    WHERE ${wanted}
    ORDER BY e."dateUntil" DESC, e."recordId", e."id" LIMIT ${MOST}`);
  const citations = await citationsByRecord(db, rows);
  const steps = rows.map((row): DatedStep => ({
    ...row,
    changedAt: new Date(row.changedAt),
    withdrawn: false,
    sources: saidOf(citations.get(row.recordId) ?? [], `events.${row.id}`),
  }));
  const taken = (await withdrawnSteps(db, programs)).filter(({ changedAt }) => !only || only.taken(changedAt));
  const events = [...steps, ...taken].map(stepEvent);
  return { events, leftOut: Number(counted?.total ?? 0) - rows.length };
}

async function citationsByRecord(db: Database, rows: readonly { recordId: string }[]): Promise<Map<string, CitationView[]>> {
  const { citations } = await evidenceOf(db, rows.map(({ recordId }) => recordId));
  return Map.groupBy(citations.filter(({ field }) => field.startsWith("events")), ({ recordId }) => recordId);
}
