import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import type { SaveCommand } from "#lib/records/command.ts";
import { context, molecule, program, source } from "#lib/records/save.fixtures.ts";
import { saveRecords } from "#lib/records/save.ts";
import { stayMedians } from "./stay-medians.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await makeTestDatabase();
});
afterEach(() => at.cleanup());

const TERRITORIES = ["us", "canada", "china", "japan", "eu", "uk"];
const DAY = "2026-01-01";
const step = (id: string, stage: string, date: string) => ({ id, kind: "reached", stage, date });
const programs = (ends: string[]): SaveCommand[] =>
  ends.map((end, index) => ({
    ...program,
    id: `program:n${index}`,
    slug: `n${index}`,
    data: { ...(program.data as object), territory: TERRITORIES[index], events: [step("first", "phase_1", "2019-01-01"), step("second", "phase_2", end)] },
  }));
const saved = (ends: string[]) => saveRecords(at.db, context, [source, molecule, ...programs(ends)]);

test("the median of those that have left a stage, with how many they are; who is there still does not count", async () => {
  await saved(["2019-01-11", "2019-01-21", "2019-01-31", "2019-02-10", "2019-02-20"]);
  expect(await stayMedians(at.db, DAY)).toEqual([{ stage: "phase_1", n: 5, days: 30 }]);
});

test("of an even number the middle of the two", async () => {
  await saved(["2019-01-11", "2019-01-21", "2019-01-31", "2019-02-10", "2019-02-20", "2019-03-02"]);
  expect(await stayMedians(at.db, DAY)).toEqual([{ stage: "phase_1", n: 6, days: 35 }]);
});

test("not of fewer than five, which they may have been on a day in the past", async () => {
  await saved(["2019-01-11", "2019-01-21", "2019-01-31", "2019-02-10", "2019-02-20"]);
  expect(await stayMedians(at.db, "2019-02-15")).toEqual([]);
});
