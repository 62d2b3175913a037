import type { Transaction } from "#lib/db/client.ts";
import { anyOf, deleteRows, insertRows } from "#lib/db/rows.ts";
import { raw, sql } from "#lib/db/sql.ts";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { standingsOf, type DatedStep } from "#lib/stages/standings.ts";
import { changedItems } from "./changed-items.ts";
import { heldRecords } from "./current.ts";
import { KNOWN_FROM, type RecordDays } from "./item-days.ts";
import { KINDS } from "./kinds.ts";
import { daysOfSet, type DatedRecord, type SetDays } from "./set-days.ts";
import { settleDays } from "./settle-days.ts";
import type { Item, RecordState } from "./state.ts";
import { tableName } from "./tables.ts";

/**
 * Once a set is written, with the days of its rows: those of rows that it leaves as they are, the standings that follow, and
 * all days of the records that cite a source of it.
 */
export async function writeSetDays(tx: Transaction, records: readonly DatedRecord[], days: SetDays, savedAt: Date): Promise<void> {
  const old = records.filter(({ before }) => before !== null);
  await writeItems(tx, old, days);
  await writeKnownFrom(tx, old, days);
  await writeStandings(tx, records, days);
  const others = await citing(tx, old);
  await writeDays(tx, others, savedAt);
  await settleDays(tx, [...records, ...others]);
}

/** Derives all days of records that are held as they are given here. */
export async function refreshDays(tx: Transaction, records: readonly Omit<DatedRecord, "before">[], now: Date): Promise<void> {
  const dated = records.map((record) => ({ ...record, before: null }));
  await writeDays(tx, dated, now);
  await settleDays(tx, dated);
}

async function writeDays(tx: Transaction, records: readonly DatedRecord[], now: Date) {
  if (records.length === 0) return;
  const days = await daysOfSet(tx, records, now);
  await writeItems(tx, records, days);
  await writeOwn(tx, records, days);
  await writeKnownFrom(tx, records, days);
  await deleteRows(tx, "ProgramStanding", records.filter(({ kind }) => kind === "program").map(({ id }) => ({ recordId: id })));
  await writeStandings(tx, records, days);
}

/** Records that cite a source of the set, which says when by its own dates. */
async function citing(tx: Transaction, records: readonly DatedRecord[]): Promise<DatedRecord[]> {
  const sources = records.filter(({ kind }) => kind === "source").map(({ id }) => id);
  if (sources.length === 0) return [];
  const own = new Set(records.map(({ id }) => id));
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT "recordId" AS "id" FROM "Citation" WHERE "sourceId" IN ${anyOf(sources)}`);
  const others = await heldRecords(tx, rows.map(({ id }) => id).filter((id) => !own.has(id)));
  return [...others.values()].map(({ kind, id, state }) => ({ kind, id, before: null, state }));
}

type Dated = { table: string; id: string; fromDay: string | null };
const rowsOf = (kind: RecordKind, { items, citations, discrepancies }: RecordDays): Dated[] => [
  ...items.map(({ list, id, fromDay }) => ({ table: tableName(KINDS[kind].lists[list]?.table as string), id, fromDay })),
  ...citations.map((one) => ({ table: "Citation", ...one })),
  ...discrepancies.map((one) => ({ table: "Discrepancy", ...one })),
];

/** The days of rows, where they differ from what they were. */
async function writeItems(tx: Transaction, records: readonly DatedRecord[], days: SetDays) {
  const changed: (Dated & { recordId: string })[] = [];
  for (const { kind, id } of records) {
    const { before, now } = daysIn(days, id);
    const old = new Map(before ? rowsOf(kind, before).map((row) => [`${row.table} ${row.id}`, row.fromDay]) : []);
    for (const row of rowsOf(kind, now)) if (old.get(`${row.table} ${row.id}`) !== row.fromDay) changed.push({ recordId: id, ...row });
  }
  for (const [table, rows] of Map.groupBy(changed, (row) => row.table)) {
    const name = raw(`"${table}"`);
    await tx.$executeRaw(sql`
      UPDATE ${name} SET "fromDay" = j.value ->> 2 FROM json_each(${JSON.stringify(rows.map(({ recordId, id, fromDay }) => [recordId, id, fromDay]))}) j
      WHERE "recordId" = j.value ->> 0 AND ${name}."id" = j.value ->> 1 AND "fromDay" IS NOT j.value ->> 2`);
  }
}

async function writeOwn(tx: Transaction, records: readonly DatedRecord[], days: SetDays) {
  const rows = JSON.stringify(records.map(({ id }) => [id, daysIn(days, id).now.own]));
  await tx.$executeRaw(sql`UPDATE "Record" SET "ownFromDay" = j.value ->> 1 FROM json_each(${rows}) j WHERE "Record"."id" = j.value ->> 0 AND "ownFromDay" IS NOT j.value ->> 1`);
}

async function writeKnownFrom(tx: Transaction, records: readonly DatedRecord[], days: SetDays) {
  for (const [kind, column] of Object.entries(KNOWN_FROM) as [RecordKind, "statusFrom" | "outcomeFrom"][]) {
    const rows = records.flatMap((record) => {
      if (record.kind !== kind) return [];
      const { before, now } = daysIn(days, record.id);
      return before?.[column] === now[column] ? [] : [[record.id, now[column]]];
    });
    if (rows.length === 0) continue;
    const [table, name] = [raw(`"${tableName(kind)}"`), raw(`"${column}"`)];
    await tx.$executeRaw(sql`UPDATE ${table} SET ${name} = j.value ->> 1 FROM json_each(${JSON.stringify(rows)}) j WHERE ${table}."id" = j.value ->> 0 AND ${name} IS NOT j.value ->> 1`);
  }
}

/** No row but those of the standings that went or came. */
async function writeStandings(tx: Transaction, records: readonly DatedRecord[], days: SetDays) {
  const [gone, come]: [object[], object[]] = [[], []];
  for (const { kind, id, before, state } of records) {
    if (kind !== "program") continue;
    const known = daysIn(days, id);
    const changed = changedItems(before && known.before ? standings(before, known.before) : [], standings(state, known.now));
    gone.push(...changed.gone.map(({ fromDay }) => ({ recordId: id, fromDay })));
    come.push(...changed.written.map(({ item: { id: _day, ...standing } }) => ({ recordId: id, ...standing })));
  }
  await deleteRows(tx, "ProgramStanding", gone as { recordId: string }[]);
  await insertRows(tx, "ProgramStanding", come as { recordId: string }[]);
}

/** A standing is known by its first day. */
function standings(state: RecordState, days: RecordDays) {
  const fromDay = new Map(days.items.flatMap((item) => (item.list === "events" ? [[item.id, item.fromDay] as const] : [])));
  const steps = (state.data.events as Item[]).map((event) => ({ ...event, fromDay: fromDay.get(event.id) }) as unknown as DatedStep);
  return standingsOf(steps).map((standing) => ({ id: standing.fromDay, ...standing }));
}

const daysIn = (days: SetDays, id: string) => days.get(id) as { before: RecordDays | null; now: RecordDays };
