import type { Database, Transaction } from "#lib/db/client.ts";
import type { ImportChangeKind, ImportChangeStatus, ImportKind } from "#lib/db/generated/enums.ts";
import { anyOf } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { WHOLE } from "#lib/import/decide/change.ts";
import { fromJson } from "#lib/import/json-value.ts";
import type { ReadStatement } from "#lib/import/compare/read-statement.ts";

// What is known already of records from imports of a kind. A record may have thousands of findings that wait, and of a part of it
// few changes: they are found by record and part.

/** A change that waits, or one that was refused and is not asked again. */
export type KnownChange = { kind: ImportChangeKind; after: unknown; isRefused: boolean };
/** Which of the findings that wait the present statements take the place of. */
export type Replaced = (finding: { key: string; runId: string }) => boolean;

type Row = { recordId: string; part: string; kind: ImportChangeKind; after: string | null; status: ImportChangeStatus; key: string; runId: string };

const OF_FINDING = sql`c."kind" NOT IN ('gone', 'merged') AND (c."status" = 'refused' OR (f."status" = 'open' AND c."status" <> 'accepted'))`;

/** `asked`: what would make them waits, be it to be replaced. */
export type KnownRecords = { waiting: Map<string, ReadStatement[]>; asked: Set<string>; refused: Map<string, KnownChange[]> };

/** What would make these records, where that waits, in the order in which it was found; and which of them were refused, with what they are called. */
export async function knownRecords(db: Database | Transaction, kind: ImportKind, recordIds: Iterable<string>, replaced: Replaced): Promise<KnownRecords> {
  const rows = await db.$queryRaw<(Row & { statement: ReadStatement })[]>(sql`
    SELECT f."recordId", f."key", f."runId", c."kind", c."after", c."status", f."statement"
    FROM "ImportChange" c CROSS JOIN "ImportFinding" f ON f."id" = c."findingId" CROSS JOIN "ImportRun" r ON r."id" = f."runId" AND r."kind" = ${kind}
    WHERE c."recordId" IN ${anyOf(recordIds)} AND c."part" = ${WHOLE} AND ${OF_FINDING} ORDER BY f."id"`);
  const refused = rows.filter(({ status }) => status === "refused");
  const asked = rows.filter(({ status }) => status !== "refused");
  const waiting = asked.filter((row) => !replaced(row));
  return {
    asked: new Set(asked.map(({ recordId }) => recordId)),
    waiting: new Map([...Map.groupBy(waiting, ({ recordId }) => recordId)].map(([id, some]) => [id, some.map(({ statement }) => statement)])),
    refused: new Map([...Map.groupBy(refused, ({ recordId }) => recordId)].map(([id, some]) => [id, some.map(knownChange)])),
  };
}

export const partKey = (recordId: string, part: string): string => `${recordId}\n${part}`;

/** The changes of these parts of records that wait or were refused, by `partKey`. */
export async function knownParts(db: Database | Transaction, kind: ImportKind, parts: readonly { recordId: string; part: string }[], replaced: Replaced): Promise<Map<string, KnownChange[]>> {
  if (parts.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT f."recordId", f."key", f."runId", c."part", c."kind", c."after", c."status"
    FROM json_each(${JSON.stringify(parts.map(({ recordId, part }) => [recordId, part]))}) w
    CROSS JOIN "ImportChange" c ON c."recordId" = w.value ->> 0 AND c."part" = w.value ->> 1 CROSS JOIN "ImportFinding" f ON f."id" = c."findingId"
    CROSS JOIN "ImportRun" r ON r."id" = f."runId" AND r."kind" = ${kind} WHERE ${OF_FINDING}`);
  const counting = rows.filter((row) => row.status === "refused" || !replaced(row));
  return new Map([...Map.groupBy(counting, ({ recordId, part }) => partKey(recordId, part))].map(([key, some]) => [key, some.map(knownChange)]));
}

const knownChange = ({ kind, after, status }: Row): KnownChange => ({ kind, after: fromJson(after), isRefused: status === "refused" });
