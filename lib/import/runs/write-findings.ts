import type { Transaction } from "#lib/db/client.ts";
import type { ImportChangeStatus, ImportKind } from "#lib/db/generated/enums.ts";
import { executeLarge } from "#lib/db/large-values.ts";
import { anyOf, insertRows, type Row } from "#lib/db/rows.ts";
import { sql } from "#lib/db/sql.ts";
import { json } from "#lib/import/json-value.ts";
import type { Finding } from "./find-changes.ts";
import { nextId } from "./next-id.ts";

/**
 * What waits of things that were looked at anew gives way to what is found now: by study, in all runs of the registry; for
 * rows of sheets, which have no names, by record, in other runs.
 */
export async function supersede(tx: Transaction, kind: ImportKind, runId: string, keys: readonly string[], recordIds: Iterable<string>): Promise<void> {
  const which = kind === "ctgov" ? sql`"key" IN ${anyOf(keys)}` : sql`("recordId" IN ${anyOf(recordIds)} AND "runId" <> ${runId}) OR ("key" IN ${anyOf(keys)} AND "runId" = ${runId})`;
  await tx.$executeRaw(sql`
    UPDATE "ImportFinding" SET "status" = 'superseded'
    WHERE "status" = 'open' AND (${which}) AND "runId" IN (SELECT "id" FROM "ImportRun" WHERE "kind" = ${kind})`);
}

/** Which findings of other things give way as `supersede` will have it. */
export const givesWay = (kind: ImportKind, runId: string, keys: ReadonlySet<string>) => (finding: { key: string; runId: string }): boolean =>
  kind === "ctgov" ? keys.has(finding.key) : finding.runId !== runId || keys.has(finding.key);

/** The statements go in one parameter, cut apart by SQLite: in the JSON of the other columns it would have to read them all. */
async function insertFindings(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  let offset = 1;
  const statements = rows.map(({ statement }) => Buffer.from(JSON.stringify(statement)));
  const plain = rows.map(({ id, runId, key, recordKind, recordId, title, baseVersion, status }, place) => {
    const length = statements[place]?.length ?? 0;
    offset += length;
    return [id, runId, key, recordKind, recordId, title, baseVersion, status, offset - length, length];
  });
  await executeLarge(tx, sql`
    INSERT INTO "ImportFinding" ("id", "runId", "key", "recordKind", "recordId", "title", "baseVersion", "status", "statement")
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, CAST(substr(${Buffer.concat(statements)}, value ->> 8, value ->> 9) AS TEXT)
    FROM json_each(${JSON.stringify(plain)})`);
}

type Decided = { findingId: number | bigint; id: number | bigint; part: string; after: string | null; status: ImportChangeStatus };

/** Findings with their changes. What was decided in this run of the same thing stays decided where the source still says it. */
export async function writeFindings(tx: Transaction, runId: string, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  const before = await tx.$queryRaw<{ id: number | bigint; key: string; recordId: string }[]>(sql`
    SELECT f."id", f."key", f."recordId" FROM json_each(${JSON.stringify(findings.map(({ key, recordId }) => [key, recordId]))}) w
    CROSS JOIN "ImportFinding" f ON f."runId" = ${runId} AND f."key" = w.value ->> 0 AND f."recordId" = w.value ->> 1`);
  const known = new Map(before.map(({ id, key, recordId }) => [`${key}\n${recordId}`, Number(id)]));
  const decided = known.size === 0 ? new Map<string, Decided>() : await decidedIn(tx, [...known.values()]);
  let next = await nextId(tx, "ImportFinding");
  const rows: Row[] = [];
  const again: Row[] = [];
  const changes: Row[] = [];
  const overtaken: number[] = [];
  for (const { key, recordKind, recordId, title, baseVersion, statement, changes: found } of findings) {
    const held = known.get(`${key}\n${recordId}`);
    const id = held ?? next++;
    (held ? again : rows).push({ id, runId, key, recordKind, recordId, title, baseVersion, statement, status: "open" });
    for (const { part, kind, before: was, after, question } of found) {
      const earlier = decided.get(`${id}\n${part}`);
      if (earlier?.after === (json(after) ?? null)) continue;
      if (earlier) overtaken.push(Number(earlier.id));
      changes.push({ findingId: id, recordId, kind, part, before: json(was), after: json(after), question, status: "open" });
    }
  }
  if (again.length > 0) await rewrite(tx, again, overtaken);
  await insertFindings(tx, rows);
  await insertRows(tx, "ImportChange", changes);
}

async function decidedIn(tx: Transaction, findingIds: readonly number[]): Promise<Map<string, Decided>> {
  const rows = await tx.$queryRaw<Decided[]>(sql`
    SELECT "findingId", "id", "part", "after", "status" FROM "ImportChange"
    WHERE "status" IN ('accepted', 'proposed', 'refused') AND "findingId" IN (SELECT value FROM json_each(${JSON.stringify(findingIds)}))`);
  return new Map(rows.map((row) => [`${Number(row.findingId)}\n${row.part}`, row]));
}

async function rewrite(tx: Transaction, findings: readonly Row[], overtaken: readonly number[]): Promise<void> {
  for (const { id, title, baseVersion, statement } of findings)
    await tx.$executeRaw(sql`UPDATE "ImportFinding" SET "title" = ${title}, "baseVersion" = ${baseVersion}, "statement" = ${JSON.stringify(statement)}, "status" = 'open' WHERE "id" = ${id}`);
  await tx.$executeRaw(sql`
    DELETE FROM "ImportChange" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(overtaken)}))
    OR ("status" IN ('open', 'stale') AND "findingId" IN (SELECT value FROM json_each(${JSON.stringify(findings.map(({ id }) => id))})))`);
}
