import type { Database, Transaction } from "#lib/db/client.ts";
import type { ImportChangeKind, ImportChangeStatus, ImportKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { WHOLE } from "./change.ts";
import { fromJson } from "./json-value.ts";
import type { ReadStatement } from "./read-statement.ts";

/** A change that waits, or one that was refused and is not asked again. */
export type KnownChange = { part: string; kind: ImportChangeKind; after: unknown; status: ImportChangeStatus };
export type OpenFinding = { id: number; key: string; runId: string; recordId: string; statement: ReadStatement; changes: KnownChange[] };

export type Known = {
  /** Findings of other things about these records that wait, by record. */
  open: Map<string, OpenFinding[]>;
  refused: Map<string, KnownChange[]>;
};

/**
 * What is known already of these records from imports of a kind. `replaced` says which of the findings that wait the present
 * statements take the place of.
 */
export async function knownOf(db: Database | Transaction, kind: ImportKind, recordIds: Iterable<string>, replaced: (finding: { key: string; runId: string }) => boolean): Promise<Known> {
  // From the records on: SQLite would rather look through all that imports of this kind have found.
  const rows = await db.$queryRaw<(Omit<OpenFinding, "id" | "statement" | "changes"> & Omit<KnownChange, "after"> & { id: number | bigint; finding: string; statement: string | null; after: string | null })[]>(sql`
    SELECT f."id", f."key", f."runId", f."recordId", f."status" AS "finding", CASE WHEN c."part" = ${WHOLE} AND f."status" = 'open' THEN f."statement" END AS "statement",
      c."part", c."kind", c."after", c."status"
    FROM "ImportFinding" f CROSS JOIN "ImportRun" r ON r."id" = f."runId" AND r."kind" = ${kind} CROSS JOIN "ImportChange" c ON c."findingId" = f."id"
    WHERE f."recordId" IN ${anyOf(recordIds)} AND c."kind" NOT IN ('gone', 'merged') AND (c."status" = 'refused' OR (f."status" = 'open' AND c."status" <> 'accepted')) ORDER BY f."id", c."id"`);
  const open = new Map<number, OpenFinding>();
  const refused = new Map<string, KnownChange[]>();
  for (const { id, key, runId, recordId, finding, statement, after, ...rest } of rows) {
    const change = { ...rest, after: fromJson(after) };
    if (change.status === "refused") refused.set(recordId, [...(refused.get(recordId) ?? []), change]);
    if (finding !== "open" || change.status === "refused" || replaced({ key, runId })) continue;
    const one = open.get(Number(id)) ?? { id: Number(id), key, runId, recordId, statement: null as unknown as ReadStatement, changes: [] };
    if (statement !== null) one.statement = JSON.parse(statement) as ReadStatement;
    one.changes.push(change);
    open.set(Number(id), one);
  }
  return { open: Map.groupBy(open.values(), ({ recordId }) => recordId), refused };
}
