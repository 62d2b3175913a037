import type { Database } from "#lib/db/client.ts";
import { join, type Sql } from "#lib/db/sql.ts";
import type { HeldValue } from "./dated-field.ts";

type Row = { recordId: string; field: string; value: string | null; recorded: string; sources: string };

/**
 * Every value that some fields of some records have held, by record and field, the first one first. From the log of
 * revisions; the sources are those that supported the field in the same revision.
 */
export async function fieldHistory(db: Pick<Database, "$queryRaw">, records: Sql, fields: readonly string[]): Promise<Map<string, Record<string, HeldValue[]>>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r."recordId", json_extract(c."value", '$.field') AS "field", json_extract(c."value", '$.after') AS "value", strftime('%Y-%m-%d', r."createdAt") AS "recorded",
      (SELECT json_group_array(json_object('sourceId', json_extract(s."value", '$.sourceId'), 'locator', json_extract(s."value", '$.locator')))
       FROM json_each(r."snapshot", '$.citations') s
       WHERE json_extract(s."value", '$.field') = json_extract(c."value", '$.field') AND json_extract(s."value", '$.stance') = 'supports' AND json_extract(s."value", '$.sourceId') IS NOT NULL) AS "sources"
    FROM "Revision" r, json_each(r."changes") c
    WHERE r."recordId" IN (${records}) AND json_extract(c."value", '$.field') IN (${join([...fields])})
    ORDER BY r."recordId", r."version"`;
  const histories = new Map<string, Record<string, HeldValue[]>>();
  for (const { recordId, field, value, recorded, sources } of rows) {
    const of = histories.get(recordId) ?? {};
    (of[field] ??= []).push({ value, recorded, sources: JSON.parse(sources) as HeldValue["sources"] });
    histories.set(recordId, of);
  }
  return histories;
}
