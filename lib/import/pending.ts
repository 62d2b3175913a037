import type { Database, Transaction } from "#lib/db/client.ts";
import type { FindingStatus, ImportChangeKind, ImportChangeStatus, ImportKind } from "#lib/db/generated/enums.ts";
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

type Row = [id: number, key: string, runId: string, recordId: string, finding: FindingStatus, statement: string | null, part: string, kind: ImportChangeKind, after: string | null, status: ImportChangeStatus];

/**
 * What is known already of these records from imports of a kind. `replaced` says which of the findings that wait the present
 * statements take the place of.
 */
export async function knownOf(db: Database | Transaction, kind: ImportKind, recordIds: Iterable<string>, replaced: (finding: { key: string; runId: string }) => boolean): Promise<Known> {
  // From the records on: SQLite would rather look through all that imports of this kind have found. All in one value, as
  // thousands of rows take longer to be handed over than to be found.
  const [answer] = await db.$queryRaw<{ rows: string }[]>(sql`
    SELECT json_group_array(json_array(f."id", f."key", f."runId", f."recordId", f."status", CASE WHEN c."part" = ${WHOLE} AND f."status" = 'open' THEN f."statement" END,
      c."part", c."kind", c."after", c."status") ORDER BY f."id", c."id") AS "rows"
    FROM "ImportFinding" f CROSS JOIN "ImportRun" r ON r."id" = f."runId" AND r."kind" = ${kind} CROSS JOIN "ImportChange" c ON c."findingId" = f."id"
    WHERE f."recordId" IN ${anyOf(recordIds)} AND c."kind" NOT IN ('gone', 'merged') AND (c."status" = 'refused' OR (f."status" = 'open' AND c."status" <> 'accepted'))`);
  const open = new Map<number, OpenFinding>();
  const refused = new Map<string, KnownChange[]>();
  for (const [id, key, runId, recordId, finding, statement, part, what, after, status] of JSON.parse(answer?.rows ?? "[]") as Row[]) {
    const change = { part, kind: what, after: fromJson(after), status };
    if (change.status === "refused") refused.set(recordId, [...(refused.get(recordId) ?? []), change]);
    if (finding !== "open" || change.status === "refused" || replaced({ key, runId })) continue;
    const one = open.get(id) ?? { id, key, runId, recordId, statement: null as unknown as ReadStatement, changes: [] };
    if (statement !== null) one.statement = JSON.parse(statement) as ReadStatement;
    one.changes.push(change);
    open.set(id, one);
  }
  return { open: Map.groupBy(open.values(), ({ recordId }) => recordId), refused };
}
