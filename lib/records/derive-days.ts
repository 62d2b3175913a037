import type { Database, Transaction } from "#lib/db/client.ts";
import { HELD_TABLES, holdAll, ownerOf } from "#lib/db/held-tables.ts";
import { anyOf } from "#lib/db/rows.ts";
import { raw, sql } from "#lib/db/sql.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { heldRecords } from "./current.ts";
import { KINDS } from "./kinds.ts";
import { DATED_KINDS } from "./settle-days.ts";
import { tableColumns, tableName } from "./tables.ts";
import { refreshDays } from "./write-days.ts";

const MOST_AT_ONCE = 500;
const HOUR_MS = 3_600_000;
type Undated = { id: string; kind: RecordKind };

/**
 * Derives the days of records that were last saved before days were derived, as the gate would have: once, after the
 * migration that brings them. Answers how many records there were. Their items count as held since the log first has them.
 */
export function deriveMissingDays(db: Database): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const kinds = DATED_KINDS.filter((kind) => KINDS[kind].since);
      const undated = await tx.$queryRaw<Undated[]>(sql`SELECT "id", "kind" FROM "Record" 
        WHERE "kind" IN ${anyOf(kinds)} AND ("ownFromDay" IS NULL OR "id" IN (SELECT "id" FROM "Catalyst" WHERE "outcome" IS NOT NULL AND "outcomeFrom" IS NULL))`);
      if (undated.length === 0) return 0;
      await holdSinceTheLog(tx, undated);
      await deriveDays(tx, undated);
      await holdAgain(tx, undated.map(({ id }) => id));
      return undated.length;
    },
    { timeout: HOUR_MS },
  );
}

/** Derives all days of these records anew. Those that refer to others come first, so that each finds what it is proved by. */
export async function deriveDays(tx: Transaction, records: readonly Undated[]): Promise<void> {
  const now = new Date();
  for (const kind of DATED_KINDS) {
    const ids = records.filter((record) => record.kind === kind).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
      const held = await heldRecords(tx, ids.slice(start, start + MOST_AT_ONCE));
      await refreshDays(tx, [...held.values()].map(({ id, state }) => ({ kind, id, state })), now);
    }
  }
}

/** The day of the first revision that has the item. */
async function holdSinceTheLog(tx: Transaction, records: readonly Undated[]) {
  for (const kind of DATED_KINDS) {
    const ids = anyOf(records.filter((record) => record.kind === kind).map(({ id }) => id));
    for (const [list, { table, since }] of Object.entries(KINDS[kind].lists)) {
      if (!since) continue;
      const name = raw(`"${tableName(table)}"`);
      await tx.$executeRaw(sql`
        UPDATE ${name} SET "heldFrom" = (
          SELECT substr(v."createdAt", 1, 10) FROM "Revision" v, json_each(v."snapshot", ${`$.data.${list}`}) j
          WHERE v."recordId" = ${name}."recordId" AND j.value ->> 'id' = ${name}."id" ORDER BY v."version" LIMIT 1)
        WHERE "heldFrom" IS NULL AND "recordId" IN ${ids}`);
    }
  }
}

/** That a day was derived is no change of what was held: the rows are held, with their days, since they were saved. */
async function holdAgain(tx: Transaction, ids: readonly string[]) {
  const given = JSON.stringify(ids);
  for (const table of HELD_TABLES) {
    const columns = await tableColumns(tx, table);
    const owner = ownerOf(columns);
    await tx.$executeRawUnsafe(`DELETE FROM "Held${table}" WHERE "${owner}" IN (SELECT value FROM json_each(?))`, given);
    await tx.$executeRawUnsafe(holdAll(table, columns, `x."${owner}" IN (SELECT value FROM json_each(?))`), given);
  }
}
