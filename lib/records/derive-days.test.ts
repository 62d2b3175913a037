import SQLite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openAsOf } from "#lib/db/as-of-database.ts";
import { openDatabase } from "#lib/db/client.ts";
import { HELD_TABLES, keepHeld } from "#lib/db/held-tables.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { deriveMissingDays } from "./derive-days.ts";
import { cite, company, context } from "./save.fixtures.ts";
import { saveRecords } from "./save.ts";
import { verifyData } from "./verify.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
  await seedDatabase(at.db, [interview, registry, press]);
});
afterEach(() => at.cleanup());

const DAYS = ["fromDay", "ownFromDay", "heldFrom", "statusFrom", "outcomeFrom"];

/** As a database is that was last written to before days were derived and rows were held, and then migrated. */
async function makeOld() {
  await at.db.$disconnect();
  const file = new SQLite(at.file);
  for (const table of HELD_TABLES) {
    for (const { name } of file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE ?").all(`${table}_held_on_%`) as { name: string }[]) file.exec(`DROP TRIGGER "${name}"`);
    file.exec(`DROP TABLE "Held${table}"`);
    const columns = (file.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[]).filter((name) => DAYS.includes(name));
    if (table !== "ProgramStanding" && columns.length) file.exec(`UPDATE "${table}" SET ${columns.map((name) => `"${name}" = NULL`).join(", ")}`);
  }
  file.exec(`DELETE FROM "ProgramStanding"; DELETE FROM "Clock"`);
  file.close();
  keepHeld(at.file);
  at.db = openDatabase(`file:${at.file}`);
}

async function rowsOf(held: boolean): Promise<Record<string, string[]>> {
  const rows: [string, string[]][] = [];
  for (const table of HELD_TABLES) {
    const all = await at.db.$queryRawUnsafe<object[]>(`SELECT * FROM "${held ? "Held" : ""}${table}"`);
    rows.push([table, all.map((row) => JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value))).sort()]);
  }
  return Object.fromEntries(rows);
}

test("an old database gets the days that the gate would have derived, and holds its rows since they were saved", async () => {
  const [before, heldBefore] = [await rowsOf(false), await rowsOf(true)];
  const standings = await at.db.programStanding.count();
  expect(standings).toBeGreaterThan(10);
  await makeOld();
  expect(await at.db.programStanding.count()).toBe(0);
  expect(await verifyData(at.db)).not.toEqual([]);
  expect(await deriveMissingDays(at.db)).toBeGreaterThan(50);
  expect(await rowsOf(false)).toEqual(before);
  expect(await verifyData(at.db)).toEqual([]);
  // Every record was saved in one of three sets: what was held is the same, but for what an earlier set said.
  const held = await rowsOf(true);
  for (const table of HELD_TABLES) expect(held[table]?.length).toBe(before[table]?.length);
  expect(held["Program"]).toEqual(heldBefore["Program"]?.filter((row) => row.includes('"heldUntil":9007199254740991')));
});

test("a second time there is nothing to derive, and nothing changes", async () => {
  await makeOld();
  await deriveMissingDays(at.db);
  const before = [await rowsOf(false), await rowsOf(true)];
  expect(await deriveMissingDays(at.db)).toBe(0);
  expect([await rowsOf(false), await rowsOf(true)]).toEqual(before);
});

test("what was saved since the migration keeps the time for which it was held", async () => {
  await makeOld();
  const source = await at.db.source.findFirstOrThrow();
  const says = { ...company("new-one"), citations: cite("name").map((citation) => ({ ...citation, sourceId: source.id })) };
  await saveRecords(at.db, context, [says]);
  await saveRecords(at.db, context, [{ ...says, expectedVersion: 1, data: { name: "Another name" } }]);
  await deriveMissingDays(at.db);
  expect(await verifyData(at.db)).toEqual([]);
  const { createdAt: first } = await at.db.revision.findFirstOrThrow({ where: { recordId: "company:new-one", version: 1 } });
  const then = openAsOf({ day: null, recorded: first.toISOString() }, at.file);
  expect(await then.company.findUnique({ where: { id: "company:new-one" } })).toMatchObject({ name: "new-one" });
  await then.$disconnect();
});

test("a day that is wrong, a standing that is missing and a row that is not held are found", async () => {
  const event = await at.db.stageEvent.findFirstOrThrow({ where: { fromDay: { not: null } } });
  const standing = await at.db.programStanding.findFirstOrThrow();
  await at.db.stageEvent.update({ where: { recordId_id: { recordId: event.recordId, id: event.id } }, data: { fromDay: "1999-01-01" } });
  await at.db.programStanding.delete({ where: { recordId_fromDay: { recordId: standing.recordId, fromDay: standing.fromDay } } });
  await at.db.$executeRawUnsafe(`DELETE FROM "HeldCompany" WHERE rowid = (SELECT min(rowid) FROM "HeldCompany")`);
  const findings = await verifyData(at.db);
  expect(findings).toContainEqual({ record: event.recordId, field: `StageEvent ${event.recordId} ${event.id}`, held: expect.stringContaining("1999-01-01"), expected: expect.stringContaining(String(event.fromDay)) });
  expect(findings).toContainEqual(expect.objectContaining({ record: standing.recordId, field: `ProgramStanding ${standing.recordId} ${standing.fromDay}`, held: null }));
  expect(findings).toContainEqual(expect.objectContaining({ field: "Company", held: "a row that is not held" }));
});
