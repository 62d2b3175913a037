import type { Database } from "#lib/db/client.ts";
import type { ImportChangeKind, ImportChangeStatus, ImportKind, RecordKind } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";
import { IMPORT_CHANGE_KINDS } from "#lib/vocabularies/imports.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

/** Changes of one sort: how many wait, certain and with a question, and what became of the others. */
export type ChangeGroup = { recordKind: RecordKind; kind: ImportChangeKind; certain: number; questions: number; accepted: number; proposed: number; refused: number };

type Row = { recordKind: RecordKind; kind: ImportChangeKind; status: ImportChangeStatus; certain: number | bigint; count: number | bigint };

/** What an import found, or all of them (`runId` null), by sort. What a newer run took the place of is not counted. */
export async function changeGroups(db: Database, runId: string | null): Promise<ChangeGroup[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT f."recordKind", c."kind", c."status", c."question" IS NULL AS "certain", count(*) AS "count"
    FROM "ImportFinding" f JOIN "ImportChange" c ON c."findingId" = f."id"
    WHERE f."status" <> 'superseded' AND (${runId} IS NULL OR f."runId" = ${runId}) GROUP BY 1, 2, 3, 4`);
  const groups = new Map<string, ChangeGroup>();
  for (const { recordKind, kind, status, certain, count } of rows) {
    const key = `${recordKind} ${kind}`;
    const group = groups.get(key) ?? { recordKind, kind, certain: 0, questions: 0, accepted: 0, proposed: 0, refused: 0 };
    groups.set(key, group);
    const at = status === "open" || status === "stale" ? (certain ? "certain" : "questions") : status;
    group[at] += Number(count);
  }
  return [...groups.values()].toSorted((a, b) => RECORD_KINDS.order(a.recordKind) - RECORD_KINDS.order(b.recordKind) || IMPORT_CHANGE_KINDS.order(a.kind) - IMPORT_CHANGE_KINDS.order(b.kind));
}

/** How much waits for a decision, by kind of source, and in how many imports. */
export async function waitingBySource(db: Database): Promise<{ kind: ImportKind; changes: number; runs: number }[]> {
  const rows = await db.$queryRaw<{ kind: ImportKind; changes: number | bigint; runs: number | bigint }[]>(sql`
    SELECT r."kind", count(*) AS "changes", count(DISTINCT r."id") AS "runs"
    FROM "ImportRun" r JOIN "ImportFinding" f ON f."runId" = r."id" JOIN "ImportChange" c ON c."findingId" = f."id"
    WHERE f."status" = 'open' AND c."status" IN ('open', 'stale') GROUP BY r."kind" ORDER BY r."kind"`);
  return rows.map(({ kind, changes, runs }) => ({ kind, changes: Number(changes), runs: Number(runs) }));
}
