import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { countTry, forgetTry, isFirst, RATE_RULES } from "./rate-limit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.cleanup());

const { account: most, address: mostByAddress, window } = RATE_RULES["sign-in"];

test("tries side by side are all counted: by account, from whatever addresses", async () => {
  const tries = Array.from({ length: most + 5 }, (_, index) => countTry(database.db, "sign-in", { account: "A@example.org", address: `192.0.2.${index}` }));
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(most);
  expect(await countTry(database.db, "sign-in", { account: "a@EXAMPLE.org", address: "192.0.2.200" })).toBe(false);
  expect(await countTry(database.db, "sign-in", { account: "b@example.org", address: "192.0.2.200" })).toBe(true);
  expect(await database.db.authEvent.count({ where: { kind: "rate_limited" } })).toBe(1);
});

test("by address, for whatever accounts", async () => {
  const allowed: boolean[] = [];
  for (let index = 0; index <= mostByAddress; index++) allowed.push(await countTry(database.db, "sign-in", { account: `${index}@example.org`, address: "198.51.100.1" }));
  expect(allowed.indexOf(false)).toBe(mostByAddress);
});

test("after the window tries count anew; a success takes its tries back", async () => {
  const who = { account: "c@example.org", address: "203.0.113.1" };
  const now = Date.now();
  for (let index = 0; index < most; index++) await countTry(database.db, "sign-in", who, now);
  expect(await countTry(database.db, "sign-in", who, now + window - 1)).toBe(false);
  expect(await countTry(database.db, "sign-in", who, now + window)).toBe(true);
  await forgetTry(database.db, "sign-in", who);
  for (let index = 0; index < most; index++) expect(await countTry(database.db, "sign-in", who, now + window + 1)).toBe(true);
});

test("something is first once in a window", async () => {
  const now = Date.now();
  expect([await isFirst(database.db, "x", 1000, now), await isFirst(database.db, "x", 1000, now + 999), await isFirst(database.db, "x", 1000, now + 1000)]).toEqual([true, false, true]);
});
