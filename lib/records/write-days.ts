import type { Transaction } from "#lib/db/client.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { raw, sql } from "#lib/db/sql.ts";
import { interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { standingsOf, type DatedStep } from "#lib/stages/standings.ts";
import { currentState } from "./current.ts";
import { recordDays, type RecordDays } from "./item-days.ts";
import { KINDS } from "./kinds.ts";
import { tableName } from "./table-name.ts";
import { settleDays } from "./settle-days.ts";
import type { Item, RecordState } from "./state.ts";

/** `before`: what it referred to may be younger without it. */
type Dated = { kind: RecordKind; id: string; before: RecordState | null; state: RecordState };
type Held = { recordId: string; id: string; heldFrom: string | null };
type Day = { r: string; i: string; d: string | null };

/** Derives on which day what records say came to be so: of those saved, and of those that cite a source saved. */
export async function refreshDays(tx: Transaction, saved: Dated[], today: string): Promise<void> {
  const dated = [...saved, ...(await citing(tx, saved))];
  if (dated.length === 0) return;
  const saidOn = await readSaid(tx, dated);
  const created = await readCreated(tx, dated);
  const held = await holdItems(tx, dated, today);
  const days = new Map<string, RecordDays>();
  for (const { kind, id, state } of dated)
    days.set(
      id,
      recordDays(kind, state, {
        saidOn: (sourceId) => saidOn.get(sourceId) ?? null,
        heldFrom: (list, item) => held.get(`${KINDS[kind].lists[list]?.table} ${id} ${item}`) ?? today,
        created: created.get(id) ?? today,
      }),
    );
  await writeItems(tx, dated, days);
  await writeStandings(tx, dated, days);
  await settleDays(tx, dated);
}

/** Records that cite a source of the set, which says when by its own dates. */
async function citing(tx: Transaction, saved: Dated[]): Promise<Dated[]> {
  const own = new Set(saved.map(({ id }) => id));
  const sources = saved.filter(({ kind }) => kind === "source").map(({ id }) => id);
  if (sources.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; kind: RecordKind }[]>(
    sql`SELECT DISTINCT r."id", r."kind" FROM "Citation" c JOIN "Record" r ON r."id" = c."recordId" WHERE c."sourceId" IN (SELECT value FROM json_each(${JSON.stringify(sources)}))`,
  );
  const others: Dated[] = [];
  for (const { id, kind } of rows) {
    const current = own.has(id) ? null : await currentState(tx, id);
    if (current) others.push({ id, kind, before: null, state: current.state });
  }
  return others;
}

async function readSaid(tx: Transaction, dated: Dated[]): Promise<Map<string, string>> {
  const ids = new Set(dated.flatMap(({ state }) => state.citations.flatMap(({ sourceId }) => sourceId ?? [])));
  const rows = await tx.$queryRaw<{ id: string; date: string | null }[]>(
    sql`SELECT "id", coalesce("said", "published", "retrieved") AS "date" FROM "Source" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))`,
  );
  return new Map(rows.flatMap(({ id, date }) => (date === null ? [] : [[id, interval(readPartialDate(date)).until]])));
}

async function readCreated(tx: Transaction, dated: Dated[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; day: string }[]>(
    sql`SELECT "id", substr("createdAt", 1, 10) AS "day" FROM "Record" WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(dated.map(({ id }) => id))}))`,
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** The lists of the records whose items came to be some day. */
const datedTables = (dated: Dated[]): string[] =>
  [...new Set(dated.map(({ kind }) => kind))].flatMap((kind) => Object.values(KINDS[kind].lists).flatMap(({ table, since }) => (since ? [table] : []))).filter((table, at, all) => all.indexOf(table) === at);

/** Notes the day for items that are new, and answers with the day of each. */
async function holdItems(tx: Transaction, dated: Dated[], today: string): Promise<Map<string, string>> {
  const ids = JSON.stringify(dated.map(({ id }) => id));
  const held = new Map<string, string>();
  for (const table of datedTables(dated)) {
    const name = raw(`"${tableName(table)}"`);
    await tx.$executeRaw(sql`UPDATE ${name} SET "heldFrom" = ${today} WHERE "heldFrom" IS NULL AND "recordId" IN (SELECT value FROM json_each(${ids}))`);
    const rows = await tx.$queryRaw<Held[]>(sql`SELECT "recordId", "id", "heldFrom" FROM ${name} WHERE "recordId" IN (SELECT value FROM json_each(${ids}))`);
    for (const { recordId, id, heldFrom } of rows) if (heldFrom !== null) held.set(`${table} ${recordId} ${id}`, heldFrom);
  }
  return held;
}

async function writeItems(tx: Transaction, dated: Dated[], days: Map<string, RecordDays>) {
  const rows = new Map<string, Day[]>();
  const add = (table: string, row: Day) => rows.set(table, [...(rows.get(table) ?? []), row]);
  for (const { kind, id } of dated) {
    const { items, citations, discrepancies } = days.get(id) as RecordDays;
    for (const item of items) add(KINDS[kind].lists[item.list]?.table as string, { r: id, i: item.id, d: item.fromDay });
    for (const one of citations) add("citation", { r: id, i: one.id, d: one.fromDay });
    for (const one of discrepancies) add("discrepancy", { r: id, i: one.id, d: one.fromDay });
  }
  for (const [table, list] of rows) {
    const name = raw(`"${tableName(table)}"`);
    await tx.$executeRaw(sql`
      UPDATE ${name} SET "fromDay" = j.value ->> 'd' FROM json_each(${JSON.stringify(list)}) j
      WHERE "recordId" = j.value ->> 'r' AND ${name}."id" = j.value ->> 'i' AND "fromDay" IS NOT j.value ->> 'd'`);
  }
  const own = dated.map(({ id }) => ({ r: id, d: days.get(id)?.own ?? null, s: days.get(id)?.statusFrom ?? null }));
  await tx.$executeRaw(sql`UPDATE "Record" SET "ownFromDay" = j.value ->> 'd' FROM json_each(${JSON.stringify(own)}) j WHERE "Record"."id" = j.value ->> 'r' AND "ownFromDay" IS NOT j.value ->> 'd'`);
  await tx.$executeRaw(sql`UPDATE "Trial" SET "statusFrom" = j.value ->> 's' FROM json_each(${JSON.stringify(own)}) j WHERE "Trial"."id" = j.value ->> 'r' AND "statusFrom" IS NOT j.value ->> 's'`);
}

async function writeStandings(tx: Transaction, dated: Dated[], days: Map<string, RecordDays>) {
  const programs = dated.filter(({ kind }) => kind === "program");
  if (programs.length === 0) return;
  const rows = programs.flatMap(({ id, state }) => {
    const fromDay = new Map(days.get(id)?.items.flatMap((item) => (item.list === "events" ? [[item.id, item.fromDay]] : [])) ?? []);
    const steps = (state.data.events as Item[]).map((event) => ({ ...event, fromDay: fromDay.get(event.id) }) as unknown as DatedStep);
    return standingsOf(steps).map((standing) => ({ recordId: id, ...standing }));
  });
  const ids = JSON.stringify(programs.map(({ id }) => id));
  await tx.$executeRaw(sql`DELETE FROM "ProgramStanding" WHERE "recordId" IN (SELECT value FROM json_each(${ids}))`);
  if (rows.length) await tx.programStanding.createMany({ data: rows });
}
