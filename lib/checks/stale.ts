import type { Database } from "#lib/db/client.ts";
import type { ProgramStatus, Stage } from "#lib/db/generated/enums.ts";
import { join, sql, type Sql } from "#lib/db/sql.ts";
import { idsAboutCompany } from "#lib/records/about-company-sql.ts";
import { lastSeen, staleFrom } from "#lib/stages/staleness.ts";
import type { StaleParams } from "./stale-params.ts";

/** A program, when somebody last found it so, and from when on it is stale. */
export type StaleRow = { id: string; slug: string; title: string; version: number; stage: Stage | null; status: ProgramStatus | null; seen: string; due: string; overdue: boolean; checked: boolean };

type Row = Pick<StaleRow, "id" | "slug" | "title" | "version" | "stage" | "status"> & { cited: string | null; checked: string | null };

/** A check of the whole record, or of the steps that its stage follows from. */
const CHECKED = sql`(SELECT max(k."at") FROM "RecordCheck" k WHERE k."recordId" = c."id" AND (k."field" IS NULL OR k."field" = 'events' OR k."field" LIKE 'events.%'))`;
const CITED = sql`(SELECT max(r."createdAt") FROM "Revision" r WHERE r."recordId" = c."id" AND instr(r."changes", '"sourceId":"') > 0
  AND EXISTS (SELECT 1 FROM json_each(r."changes") e WHERE json_extract(e."value", '$.after.sourceId') IS NOT NULL))`;

/** Programs that go stale until `params.by`, the one that was longest not looked up first. */
export async function stalePrograms(db: Database, params: StaleParams, now = new Date()): Promise<StaleRow[]> {
  const conditions: Sql[] = [sql`c."deletedAt" IS NULL`];
  if (params.company) {
    const company = await db.record.findUnique({ where: { kind_slug: { kind: "company", slug: params.company } }, select: { id: true } });
    if (!company) return [];
    conditions.push(sql`c."id" IN (${idsAboutCompany(company.id)})`);
  }
  if (params.stage) conditions.push(params.stage === "not_stated" ? sql`p."stage" IS NULL` : sql`p."stage" = ${params.stage}`);
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT c."id", c."slug", c."title", c."version", p."stage", p."status", ${CHECKED} AS "checked", ${CITED} AS "cited"
    FROM "Program" p JOIN "Record" c ON c."id" = p."id" WHERE ${join(conditions, " AND ")}`);
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + params.months);
  return rows.flatMap((row) => toStale(row, now, until)).sort((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : a.id < b.id ? -1 : 1));
}

function toStale({ checked, cited, version, ...row }: Row, now: Date, until: Date): StaleRow[] {
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  // What cites no source and was never looked up has been stale from the start.
  const seen = lastSeen(moment(checked), moment(cited)) ?? new Date(0);
  const due = staleFrom(row, seen);
  return due === null || due > until ? [] : [{ ...row, version: Number(version), seen: seen.toISOString(), due: due.toISOString(), overdue: due <= now, checked: checked !== null && (cited === null || checked > cited) }];
}
