import type { Database, Transaction } from "#lib/db/client.ts";
import type { ImportChangeKind, ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { fromJson } from "#lib/import/json-value.ts";
import type { ReadStatement } from "#lib/import/compare/read-statement.ts";
import { WHOLE } from "./change.ts";

/** A change that waits, with what it is of. */
export type Chosen = {
  id: number;
  part: string;
  kind: ImportChangeKind;
  before: unknown;
  after: unknown;
  /** Null: certain. */
  question: string | null;
  findingId: number;
  runId: string;
  importKind: ImportKind;
  recordKind: RecordKind;
  recordId: string;
  title: string;
  statement: ReadStatement;
};

type Row = Omit<Chosen, "id" | "findingId" | "before" | "after"> & { id: number | bigint; findingId: number | bigint; before: string | null; after: string | null };

const COLUMNS = sql`c."id", c."part", c."kind", c."before", c."after", c."question", f."id" AS "findingId", f."runId", r."kind" AS "importKind", f."recordKind", f."recordId", f."title", f."statement"`;
// From what is asked for on: else SQLite looks through all that waits.
const FROM_CHANGES = sql`"ImportChange" c CROSS JOIN "ImportFinding" f ON f."id" = c."findingId" CROSS JOIN "ImportRun" r ON r."id" = f."runId"`;
const WAITS = sql`c."status" IN ('open', 'stale') AND f."status" = 'open'`;

const read = (rows: Row[]): Chosen[] => rows.map(({ id, findingId, before, after, ...row }) => ({ ...row, id: Number(id), findingId: Number(findingId), before: fromJson(before), after: fromJson(after) }));

/** Those of these changes that still wait. */
export const waitingChanges = async (db: Database | Transaction, ids: readonly number[]): Promise<Chosen[]> =>
  read(await db.$queryRaw<Row[]>(sql`SELECT ${COLUMNS} FROM ${FROM_CHANGES} WHERE ${WAITS} AND c."id" IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY f."id", c."id"`));

/** Those of these changes that somebody refused. */
export const refusedChanges = async (db: Database | Transaction, ids: readonly number[]): Promise<Chosen[]> =>
  read(await db.$queryRaw<Row[]>(sql`SELECT ${COLUMNS} FROM ${FROM_CHANGES} WHERE c."status" = 'refused' AND c."id" IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY f."id", c."id"`));

/** What would make these records, where that waits: of each the finding that was made last. */
export async function waitingRecords(db: Database | Transaction, importKind: ImportKind, recordIds: Iterable<string>): Promise<Map<string, Chosen>> {
  const rows = read(
    await db.$queryRaw<Row[]>(sql`
      SELECT ${COLUMNS} FROM ${FROM_CHANGES} WHERE ${WAITS} AND r."kind" = ${importKind} AND c."part" = ${WHOLE} AND c."kind" IN ('new_record', 'duplicate') AND c."recordId" IN ${anyOf(recordIds)} ORDER BY f."id"`),
  );
  return new Map(rows.map((row) => [row.recordId, row]));
}

/** Which of these records somebody refused, with what they are called. */
export async function refusedRecords(db: Database | Transaction, importKind: ImportKind, recordIds: Iterable<string>): Promise<Map<string, { kind: RecordKind; title: string }>> {
  const rows = await db.$queryRaw<{ recordId: string; kind: RecordKind; title: string }[]>(sql`
    SELECT DISTINCT f."recordId", f."recordKind" AS "kind", f."title" FROM ${FROM_CHANGES} WHERE r."kind" = ${importKind} AND c."part" = ${WHOLE} AND c."status" = 'refused' AND c."recordId" IN ${anyOf(recordIds)}`);
  return new Map(rows.map(({ recordId, ...row }) => [recordId, row]));
}
