import type { Transaction } from "#lib/db/client.ts";
import { anyOf, deleteRows, insertRows, readRows } from "#lib/db/rows.ts";
import { raw, sql } from "#lib/db/sql.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { standingsOf, type DatedStep } from "#lib/stages/standings.ts";
import type { ChangedRecord } from "./changed-records.ts";
import { heldRecords } from "./current.ts";
import { recordDays, type RecordDays } from "./item-days.ts";
import { KINDS } from "./kinds.ts";
import { settleDays } from "./settle-days.ts";
import type { Item } from "./state.ts";
import { tableName } from "./tables.ts";

/** `before`: what it referred to may be younger without it. */
export type DatedRecord = Pick<ChangedRecord, "kind" | "id" | "before" | "state">;
type Day = { r: string; i: string; d: string | null };

/** Derives on which day what records say came to be so: of those of a set, and of those that cite a source of it. */
export async function refreshDays(tx: Transaction, records: readonly DatedRecord[], savedAt: Date): Promise<void> {
  const dated = [...records, ...(await citing(tx, records))];
  const today = savedAt.toISOString().slice(0, 10);
  const saidOn = await readSaid(tx, dated);
  const created = await readCreated(tx, dated);
  const outcomes = await readOutcomesHeld(tx, dated);
  const held = await holdItems(tx, dated, today);
  const days = new Map<string, RecordDays>();
  for (const { kind, id, state } of dated) {
    const heldFrom = (list: string, item: string) => held.get(`${KINDS[kind].lists[list]?.table} ${id} ${item}`) ?? today;
    days.set(id, recordDays(kind, state, { saidOn: (source) => saidOn.get(source) ?? null, heldFrom, created: created.get(id) ?? today, outcomeHeld: outcomes.get(id) ?? today }));
  }
  await writeItems(tx, dated, days);
  await writeStandings(tx, dated, days);
  await settleDays(tx, dated);
}

/** Records that cite a source of the set, which says when by its own dates. */
async function citing(tx: Transaction, records: readonly DatedRecord[]): Promise<DatedRecord[]> {
  const sources = records.filter(({ kind, before }) => kind === "source" && before !== null).map(({ id }) => id);
  if (sources.length === 0) return [];
  const own = new Set(records.map(({ id }) => id));
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT "recordId" AS "id" FROM "Citation" WHERE "sourceId" IN ${anyOf(sources)}`);
  const others = await heldRecords(tx, rows.map(({ id }) => id).filter((id) => !own.has(id)));
  return [...others.values()].map(({ kind, id, state }) => ({ kind, id, before: null, state }));
}

async function readSaid(tx: Transaction, dated: readonly DatedRecord[]): Promise<Map<string, string>> {
  const ids = new Set(dated.flatMap(({ state }) => state.citations.flatMap(({ sourceId }) => sourceId ?? [])));
  const rows = await readRows<{ id: string; said: string | null; published: string | null; retrieved: string | null }>(tx, "Source", ["id", "said", "published", "retrieved"], "id", ids);
  return new Map(
    rows.flatMap(({ id, said, published, retrieved }): [string, string][] => {
      const date = said ?? published ?? retrieved;
      return date === null ? [] : [[id, interval(readPartialDate(date)).until]];
    }),
  );
}

async function readCreated(tx: Transaction, dated: readonly DatedRecord[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; day: string }[]>(sql`SELECT "id", substr("createdAt", 1, 10) AS "day" FROM "Record" WHERE "id" IN ${anyOf(dated.map(({ id }) => id))}`);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** The day of the first revision that has an outcome. */
async function readOutcomesHeld(tx: Transaction, dated: readonly DatedRecord[]): Promise<Map<string, string>> {
  const ids = dated.flatMap(({ kind, id, state }) => (kind === "catalyst" && state.data.outcome ? [id] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; day: string }[]>(
    sql`SELECT "recordId" AS "id", min(substr("createdAt", 1, 10)) AS "day" FROM "Revision" WHERE "recordId" IN ${anyOf(ids)} AND "snapshot" ->> '$.data.outcome' IS NOT NULL GROUP BY "recordId"`,
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** Notes for items that are new on which day they were first taken down, and answers with the day of each. */
async function holdItems(tx: Transaction, dated: readonly DatedRecord[], today: string): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  const tables = new Set([...new Set(dated.map(({ kind }) => kind))].flatMap((kind) => Object.values(KINDS[kind].lists).flatMap(({ table, since }) => (since ? [table] : []))));
  const ids = anyOf(dated.map(({ id }) => id));
  for (const table of tables) {
    const [name, past] = [raw(`"${tableName(table)}"`), raw(`"Held${tableName(table)}"`)];
    // One that was changed, or went and came back, was held before.
    await tx.$executeRaw(sql`
      UPDATE ${name} SET "heldFrom" = coalesce((SELECT min(h."heldFrom") FROM ${past} h WHERE h."recordId" = ${name}."recordId" AND h."id" = ${name}."id"), ${today})
      WHERE "heldFrom" IS NULL AND "recordId" IN ${ids}`);
    const rows = await tx.$queryRaw<{ recordId: string; id: string; heldFrom: string }[]>(sql`SELECT "recordId", "id", "heldFrom" FROM ${name} WHERE "recordId" IN ${ids}`);
    for (const { recordId, id, heldFrom } of rows) held.set(`${table} ${recordId} ${id}`, heldFrom);
  }
  return held;
}

async function writeItems(tx: Transaction, dated: readonly DatedRecord[], days: ReadonlyMap<string, RecordDays>) {
  const rows = new Map<string, Day[]>();
  const add = (table: string, row: Day) => {
    const list = rows.get(table);
    if (list) list.push(row);
    else rows.set(table, [row]);
  };
  for (const { kind, id } of dated) {
    const { items, citations, discrepancies } = days.get(id) as RecordDays;
    for (const item of items) add(tableName(KINDS[kind].lists[item.list]?.table as string), { r: id, i: item.id, d: item.fromDay });
    for (const one of citations) add("Citation", { r: id, i: one.id, d: one.fromDay });
    for (const one of discrepancies) add("Discrepancy", { r: id, i: one.id, d: one.fromDay });
  }
  for (const [table, list] of rows) {
    const name = raw(`"${table}"`);
    await tx.$executeRaw(sql`
      UPDATE ${name} SET "fromDay" = j.value ->> 'd' FROM json_each(${JSON.stringify(list)}) j
      WHERE "recordId" = j.value ->> 'r' AND ${name}."id" = j.value ->> 'i' AND "fromDay" IS NOT j.value ->> 'd'`);
  }
  const own = JSON.stringify(dated.map(({ id }) => ({ r: id, d: days.get(id)?.own ?? null, s: days.get(id)?.statusFrom ?? null, o: days.get(id)?.outcomeFrom ?? null })));
  await tx.$executeRaw(sql`UPDATE "Record" SET "ownFromDay" = j.value ->> 'd' FROM json_each(${own}) j WHERE "Record"."id" = j.value ->> 'r' AND "ownFromDay" IS NOT j.value ->> 'd'`);
  if (dated.some(({ kind }) => kind === "trial"))
    await tx.$executeRaw(sql`UPDATE "Trial" SET "statusFrom" = j.value ->> 's' FROM json_each(${own}) j WHERE "Trial"."id" = j.value ->> 'r' AND "statusFrom" IS NOT j.value ->> 's'`);
  if (dated.some(({ kind }) => kind === "catalyst"))
    await tx.$executeRaw(sql`UPDATE "Catalyst" SET "outcomeFrom" = j.value ->> 'o' FROM json_each(${own}) j WHERE "Catalyst"."id" = j.value ->> 'r' AND "outcomeFrom" IS NOT j.value ->> 'o'`);
}

async function writeStandings(tx: Transaction, dated: readonly DatedRecord[], days: ReadonlyMap<string, RecordDays>) {
  const programs = dated.filter(({ kind }) => kind === "program");
  const rows = programs.flatMap(({ id, state }) => {
    const fromDay = new Map(days.get(id)?.items.flatMap((item) => (item.list === "events" ? [[item.id, item.fromDay] as const] : [])));
    const steps = (state.data.events as Item[]).map((event) => ({ ...event, fromDay: fromDay.get(event.id) }) as unknown as DatedStep);
    return standingsOf(steps).map((standing) => ({ recordId: id, ...standing }));
  });
  await deleteRows(tx, "ProgramStanding", programs.map(({ id }) => ({ recordId: id })));
  await insertRows(tx, "ProgramStanding", rows);
}
