import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAsOf } from "./as-of-database.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

let at: TestDatabase;
const before = process.env.DATABASE_URL;
beforeAll(async () => {
  at = await makeTestDatabase();
  process.env.DATABASE_URL = `file:${at.file}`;
});
afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await at.cleanup();
});

const OPEN = "/proc/self/fd";
const connections = () => readdirSync(OPEN).filter((fd) => existsSync(`${OPEN}/${fd}`) && readlinkSync(`${OPEN}/${fd}`) === at.file).length;
const dayOfYear = (index: number) => new Date(Date.UTC(2018, 0, 1 + index)).toISOString().slice(0, 10);
const read = (index: number) => readAsOf(at.db, { day: dayOfYear(index), recorded: null }, (db) => db.record.count());

test.skipIf(!existsSync(OPEN))("however many days are asked for, few stay open (skipped where /proc is absent)", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => read(index)));
  const few = connections();
  for (let index = 40; index < 120; index++) await read(index);
  expect(connections()).toBeLessThanOrEqual(few);
  expect(few).toBeLessThan(30);
});

test("a point that is being read from is not closed by those that come after it", async () => {
  const answer = await readAsOf(at.db, { day: "2017-05-31", recorded: null }, async (db) => {
    for (let index = 0; index < 30; index++) await read(index);
    return db.record.count();
  });
  expect(answer).toBe(0);
});

test("as of now is the database itself", async () => expect(await readAsOf(at.db, { day: null, recorded: null }, async (db) => db === at.db)).toBe(true));
