import type { Transaction } from "#lib/db/client.ts";
import { anyOf, readRows } from "#lib/db/rows.ts";
import { raw, sql } from "#lib/db/sql.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import type { ChangedRecord } from "./changed-records.ts";
import { recordDays, type RecordDays } from "./item-days.ts";
import { KINDS } from "./kinds.ts";
import type { Item, RecordState } from "./state.ts";
import { tableName } from "./tables.ts";

/** `before`: what it referred to may be younger without it. */
export type DatedRecord = Pick<ChangedRecord, "kind" | "id" | "before" | "state">;
/** `before`: the days that its rows have; null where it has no rows yet, or where nothing is known of them. */
export type SetDays = ReadonlyMap<string, { before: RecordDays | null; now: RecordDays }>;

/** The days of records as they will be, and as they are: asked before they are written, so that each row is written once. */
export async function daysOfSet(tx: Transaction, records: readonly DatedRecord[], savedAt: Date): Promise<SetDays> {
  const today = savedAt.toISOString().slice(0, 10);
  const saidBefore = await readSaid(tx, records);
  const saidNow = new Map(saidBefore);
  for (const { kind, id, state } of records) if (kind === "source") saidNow.set(id, saidOf(state.data as Dates));
  const created = await readCreated(tx, records);
  const outcomes = await readOutcomesHeld(tx, records);
  const held = await readHeld(tx, records, new Set(created.keys()));
  return new Map(
    records.map(({ kind, id, before, state }) => {
      const heldFrom = (list: string, item: string) => held.get(`${KINDS[kind].lists[list]?.table} ${id} ${item}`) ?? today;
      const at = (one: RecordState, said: typeof saidNow) => recordDays(kind, one, { saidOn: (source) => said.get(source) ?? null, heldFrom, created: created.get(id) ?? today, outcomeHeld: outcomes.get(id) ?? today });
      return [id, { before: before && at(before, saidBefore), now: at(state, saidNow) }];
    }),
  );
}

type Dates = Record<"said" | "published" | "retrieved", string | null>;
function saidOf({ said, published, retrieved }: Dates): string | null {
  const date = said ?? published ?? retrieved;
  return date === null ? null : interval(readPartialDate(date)).until;
}

async function readSaid(tx: Transaction, records: readonly DatedRecord[]): Promise<Map<string, string | null>> {
  const ids = new Set(records.flatMap(({ before, state }) => [...(before?.citations ?? []), ...state.citations].flatMap(({ sourceId }) => sourceId ?? [])));
  const rows = await readRows<Dates & { id: string }>(tx, "Source", ["id", "said", "published", "retrieved"], "id", ids);
  return new Map(rows.map(({ id, ...dates }) => [id, saidOf(dates)]));
}

async function readCreated(tx: Transaction, records: readonly DatedRecord[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; day: string }[]>(sql`SELECT "id", substr("createdAt", 1, 10) AS "day" FROM "Record" WHERE "id" IN ${anyOf(records.map(({ id }) => id))}`);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** The day of the first revision that has an outcome. */
async function readOutcomesHeld(tx: Transaction, records: readonly DatedRecord[]): Promise<Map<string, string>> {
  const ids = records.flatMap(({ kind, id, before, state }) => (kind === "catalyst" && (before?.data.outcome || state.data.outcome) ? [id] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; day: string }[]>(sql`
    SELECT "recordId" AS "id", min(substr("createdAt", 1, 10)) AS "day" FROM "Revision"
    WHERE "recordId" IN ${anyOf(ids)} AND "snapshot" ->> '$.data.outcome' IS NOT NULL GROUP BY "recordId"`);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** On which day items were first taken down: one that was changed, or went and comes back, was held before. */
async function readHeld(tx: Transaction, records: readonly DatedRecord[], existing: ReadonlySet<string>): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  const old = records.filter(({ id }) => existing.has(id));
  const tables = Map.groupBy(
    old.flatMap(({ kind, id, state }) => Object.entries(KINDS[kind].lists).flatMap(([list, { table, since }]) => (since ? [{ table, id, items: state.data[list] as Item[] }] : []))),
    ({ table }) => table,
  );
  for (const [table, lists] of tables) {
    const read = async (from: string, wanted: object) => {
      const rows = await tx.$queryRaw<{ r: string; i: string; d: string | null }[]>(sql`
        SELECT x."recordId" AS "r", x."id" AS "i", x."heldFrom" AS "d" FROM json_each(${JSON.stringify(wanted)}) j CROSS JOIN ${raw(`"${from}"`)} x ON x."recordId" = j.value ->> 0 AND x."id" = j.value ->> 1`);
      for (const { r, i, d } of rows) if (d !== null && d < (held.get(`${table} ${r} ${i}`) ?? "~")) held.set(`${table} ${r} ${i}`, d);
    };
    const items = lists.flatMap((list) => list.items.map((item) => [list.id, item.id] as const));
    if (items.length > 0) await read(tableName(table), items);
    const others = items.filter(([id, item]) => !held.has(`${table} ${id} ${item}`));
    if (others.length > 0) await read(`Held${tableName(table)}`, others);
  }
  return held;
}
