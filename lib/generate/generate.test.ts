import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { Change } from "#lib/records/diff.ts";
import { context, failure, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { verifyData } from "#lib/records/verify.ts";
import { generateWorld } from "./generate.ts";

const opened: TestDatabase[] = [];
let at: TestDatabase;
const open = async () => {
  const made = await makeTestDatabase();
  opened.push(made);
  return made;
};
beforeEach(async () => {
  at = await open();
});
afterEach(async () => {
  for (const { cleanup } of opened.splice(0)) await cleanup();
});

/** Every row of every table, ids and moments included. */
async function hashOf({ db }: TestDatabase): Promise<string> {
  const hash = createHash("sha256");
  const tables = await db.$queryRawUnsafe<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations' ORDER BY name");
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}" ORDER BY rowid`);
    hash.update(JSON.stringify([name, rows], (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value)));
  }
  return hash.digest("hex");
}

describe("a generated world", () => {
  test("is sound, has the size asked for, and was recorded over years", async () => {
    const done = await generateWorld(at.db, { programs: 150, seed: 1, revisions: 10 });
    expect(await verifyData(at.db)).toEqual([]);
    expect(done).toEqual({ records: await at.db.record.count(), revisions: await at.db.revision.count() });
    expect(await at.db.program.count()).toBe(150);
    expect(await at.db.revision.count({ where: { record: { kind: "program" } } })).toBe(1500);
    const events = (await at.db.stageEvent.count()) / 150;
    expect(Math.round(events)).toBeGreaterThanOrEqual(8);
    expect(Math.round(events)).toBeLessThanOrEqual(11);
    const sets = await at.db.changeSet.findMany({ orderBy: { createdAt: "asc" }, select: { createdAt: true } });
    expect([sets[0]?.createdAt.getUTCFullYear(), sets.at(-1)?.createdAt.getUTCFullYear()]).toEqual([2016, 2025]);
  }, 120_000);

  test("has what is hard: promised dates that slip, dates of every precision, work that ended, sources that disagree", async () => {
    await generateWorld(at.db, { programs: 120, seed: 2, revisions: 10 });
    const revisions = await at.db.revision.findMany({ where: { version: { gt: 1 }, record: { kind: "program" } }, select: { changes: true } });
    const slips = revisions.flatMap(({ changes }) => changes as unknown as Change[]).filter(({ field, before, after }) => /^events\..+-guided\.date$/.test(field) && before !== null && after !== null);
    expect(slips.length).toBeGreaterThan(50);
    const dates = await at.db.stageEvent.findMany({ where: { date: { not: null } }, select: { date: true } });
    for (const shape of [/^\d{4}$/, /^\d{4}-H[12]$/, /^\d{4}-Q[1-4]$/, /^\d{4}-\d{2}$/, /^\d{4}-\d{2}-\d{2}$/, / guided$/, / inferred$/]) expect(dates.filter(({ date }) => shape.test(date as string))).not.toEqual([]);
    expect(await at.db.program.count({ where: { status: "discontinued" } })).toBeGreaterThan(5);
    expect(await at.db.discrepancy.count()).toBeGreaterThan(0);
    expect(await at.db.trial.count()).toBe(30);
    expect(await at.db.partnership.count()).toBeGreaterThan(0);
    const expected = await at.db.catalyst.findMany({ select: { outcome: true, firstDate: true, expectedDate: true, expectedUntil: true, statements: { select: { date: true } } } });
    expect(expected).toHaveLength(60);
    expect(expected.filter(({ statements }) => statements.length > 1).length).toBeGreaterThan(20);
    expect(expected.filter(({ firstDate, expectedDate }) => expectedDate !== null && firstDate !== null && expectedDate > firstDate).length).toBeGreaterThan(20);
    for (const outcome of ["happened", "dropped"] as const) expect(expected.filter((one) => one.outcome === outcome)).not.toEqual([]);
    // Overdue on any day from the world's last on.
    expect(expected.filter(({ outcome, expectedUntil }) => outcome === null && expectedUntil !== null && expectedUntil < "2025-12-31")).not.toEqual([]);
  }, 120_000);

  test("is the same to the letter for the same seed, and another one for another", async () => {
    const wanted = { programs: 40, seed: 7, revisions: 4 };
    const [again, other] = [await open(), await open()];
    for (const { db } of [at, again]) await generateWorld(db, wanted);
    await generateWorld(other.db, { ...wanted, seed: 8 });
    const hash = await hashOf(at);
    expect(await hashOf(again)).toBe(hash);
    expect(await hashOf(other)).not.toBe(hash);
  }, 120_000);

  test("is not put where records are", async () => {
    await saveRecords(at.db, context, [source]);
    const before = await hashOf(at);
    expect((await failure(generateWorld(at.db, { programs: 10, seed: 1, revisions: 2 }))).message).toContain("empty database alone");
    expect(await hashOf(at)).toBe(before);
  });
});
