import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { sheetRequest } from "#lib/import/sheets/request.ts";
import { setAsideHeader, setAsideLine } from "#lib/import/sheets/set-aside.ts";
import { failedThings, failuresOf, type FailureRow } from "#lib/import/runs/leftover-queries.ts";

/** What could not be read, with how it begins. */
export type FailedRow = FailureRow & { begins: string; isLonger: boolean };

const SHOWN = 240;

/** What could not be read, with the beginning of each as it came. */
export async function failedRows(db: Database, runId: string, page: number): Promise<{ rows: FailedRow[]; total: number; page: number; pages: number }> {
  const list = await failuresOf(db, { runId, page });
  const texts = await db.$queryRaw<{ id: number | bigint; begins: string; length: number | bigint }[]>(sql`
    SELECT "id", substr("raw", 1, ${SHOWN}) AS "begins", length("raw") AS "length" FROM "ImportFailure" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(list.rows.map(({ id }) => id))}))`);
  const of = new Map(texts.map((text) => [Number(text.id), text]));
  return { ...list, rows: list.rows.map((row) => ({ ...row, begins: of.get(row.id)?.begins ?? "", isLonger: Number(of.get(row.id)?.length ?? 0) > SHOWN })) };
}

/** The things that failed, each on a line of its own: JSON that can be read is written without breaks. */
export async function* failedLines(db: Database, runId: string): AsyncGenerator<string> {
  for await (const raw of failedThings(db, runId)) yield `${onOneLine(raw)}\n`;
}

function onOneLine(raw: string): string {
  if (!/[\r\n]/.test(raw)) return raw;
  try {
    return JSON.stringify(JSON.parse(raw));
  } catch {
    return raw.replaceAll(/\s*[\r\n]+\s*/g, " ");
  }
}

const SOME = 200;

/** The rows of a sheet that were set aside, as a table with the same columns and the reason of each. */
export async function* failedTable(db: Database, runId: string): AsyncGenerator<string> {
  const { request } = await db.importRun.findUniqueOrThrow({ where: { id: runId }, select: { request: true } });
  const headers = sheetRequest.parse(request).columns.map(({ header }) => header);
  yield setAsideHeader(headers);
  for (let last = -1; ; ) {
    const rows = await db.importFailure.findMany({ where: { runId, position: { gt: last } }, orderBy: { position: "asc" }, take: SOME, select: { position: true, raw: true, reason: true } });
    if (rows.length === 0) return;
    for (const row of rows) yield setAsideLine(headers, row);
    last = rows.at(-1)?.position ?? last;
  }
}
