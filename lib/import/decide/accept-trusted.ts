import type { Database } from "#lib/db/client.ts";
import { sql } from "#lib/db/sql.ts";
import { acceptSet, nothingDecided, type Decided } from "./accept-set.ts";
import { WHOLE } from "./change.ts";
import type { Chosen } from "./chosen.ts";

const SOME = 300;
const REASON = "Fields that are trusted, as the source gives them";

/** The last change that there is. */
export async function lastChange(db: Database): Promise<number> {
  // The greatest of all would be sought among all: Prisma puts a limit around what it counts.
  const last = await db.importChange.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return last?.id ?? 0;
}

/**
 * Saves what a run found of trusted fields, behind the change `after`, and is certain of, in the product's own name. What it refers to comes along where
 * records of that kind are trusted too. A difference of sources is for a person to see.
 */
export async function acceptTrusted(db: Database, runId: string, after: number): Promise<Decided> {
  const decided = nothingDecided();
  const trusted = await db.importTrust.findMany({ select: { kind: true, recordKind: true, field: true } });
  if (trusted.length === 0) return decided;
  const names = new Set(trusted.map(({ kind, recordKind, field }) => `${kind} ${recordKind} ${field}`));
  const mayCome = ({ question, importKind, recordKind }: Chosen) => question === null && names.has(`${importKind} ${recordKind} ${WHOLE}`);
  for (let last = after; ; ) {
    const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`
      SELECT c."id" FROM "ImportChange" c CROSS JOIN "ImportFinding" f ON f."id" = c."findingId" CROSS JOIN "ImportRun" r ON r."id" = f."runId"
      CROSS JOIN "ImportTrust" t ON t."kind" = r."kind" AND t."recordKind" = f."recordKind" AND t."field" = CASE instr(c."part", '.') WHEN 0 THEN c."part" ELSE substr(c."part", 1, instr(c."part", '.') - 1) END
      WHERE f."runId" = ${runId} AND f."status" = 'open' AND c."status" = 'open' AND c."note" IS NULL AND c."question" IS NULL AND c."kind" NOT IN ('disagreement', 'gone', 'merged') AND c."id" > ${last}
      ORDER BY c."id" LIMIT ${SOME}`);
    if (rows.length === 0) return decided;
    const ids = rows.map(({ id }) => Number(id));
    await acceptSet(db, ids, { actor: { kind: "system", name: "import" }, reason: REASON, mayCome }, decided);
    last = ids.at(-1) ?? last;
  }
}
