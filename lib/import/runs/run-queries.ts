import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ImportChangeKind, ImportChangeStatus, ImportKind, ImportRunStatus } from "#lib/db/generated/enums.ts";
import { sql } from "#lib/db/sql.ts";

export const RUNS_SIZE = 25;

export type RunParams = { kind: ImportKind | null; status: ImportRunStatus | null; queryId: string | null; page: number };

const SELECT = {
  id: true, kind: true, label: true, status: true, wish: true, createdAt: true, startedAt: true, finishedAt: true, seenAt: true, claimedAt: true, claimedFrom: true,
  position: true, total: true, part: true, created: true, changed: true, same: true, failed: true, error: true, queryId: true,
  startedBy: { select: { id: true, name: true } },
  query: { select: { id: true, name: true } },
} as const;

type Row = Prisma.ImportRunGetPayload<{ select: typeof SELECT }>;

export type RunRow = Omit<Row, "claimedAt" | "claimedFrom" | "position"> & {
  /** Things that were read. */
  read: number;
  /** Different things that nothing answered to: a company, a molecule, … */
  unmapped: number;
  /** Changes that wait for a decision. */
  waiting: number;
  /** Things a second since a process last took it on; null before the first batch. */
  rate: number | null;
};

/** Imports, the newest first. */
export async function runs(db: Database, { kind, status, queryId, page: wanted }: RunParams): Promise<{ rows: RunRow[]; total: number; page: number; pages: number }> {
  const where = { ...(kind ? { kind } : {}), ...(status ? { status } : {}), ...(queryId ? { queryId } : {}) };
  const total = await db.importRun.count({ where });
  const pages = Math.max(1, Math.ceil(total / RUNS_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await db.importRun.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "asc" }], skip: (page - 1) * RUNS_SIZE, take: RUNS_SIZE, select: SELECT });
  return { rows: await Promise.all(rows.map((row) => counted(db, row))), total, page, pages };
}

export type RunView = RunRow & {
  /** How many changes of each kind there are, by what became of them. Superseded ones are not among them. */
  changes: { kind: ImportChangeKind; status: ImportChangeStatus; certain: boolean; count: number }[];
};

/** One import; null where there is none. */
export async function runOf(db: Database, id: string): Promise<RunView | null> {
  const row = await db.importRun.findUnique({ where: { id }, select: SELECT });
  if (!row) return null;
  const counts = await db.$queryRaw<{ kind: ImportChangeKind; status: ImportChangeStatus; certain: number | bigint; count: number | bigint }[]>(sql`
    SELECT c."kind", c."status", c."question" IS NULL AS "certain", count(*) AS "count" FROM "ImportFinding" f CROSS JOIN "ImportChange" c ON c."findingId" = f."id"
    WHERE f."runId" = ${id} AND f."status" <> 'superseded' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  const changes = counts.map(({ count, certain, ...rest }) => ({ ...rest, certain: Boolean(certain), count: Number(count) }));
  return { ...(await counted(db, row)), changes };
}

async function counted(db: Database, { claimedAt, claimedFrom, position, ...row }: Row): Promise<RunRow> {
  const [numbers] = await db.$queryRaw<{ unmapped: number | bigint; waiting: number | bigint }[]>(sql`SELECT
    (SELECT count(*) FROM (SELECT DISTINCT "what", "normalized" FROM "ImportUnmapped" WHERE "runId" = ${row.id})) AS "unmapped",
    (SELECT count(*) FROM "ImportFinding" f CROSS JOIN "ImportChange" c ON c."findingId" = f."id" WHERE f."runId" = ${row.id} AND f."status" = 'open' AND c."status" IN ('open', 'stale')) AS "waiting"`);
  const until = row.finishedAt ?? row.seenAt;
  const seconds = claimedAt && until ? (until.getTime() - claimedAt.getTime()) / 1000 : 0;
  const read = claimedFrom === null ? 0 : position - claimedFrom;
  return { ...row, read: position, unmapped: Number(numbers?.unmapped ?? 0), waiting: Number(numbers?.waiting ?? 0), rate: seconds > 0 && read > 0 ? read / seconds : null };
}
