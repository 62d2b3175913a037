import { afterAll, beforeAll, expect, test } from "vitest";
import { openAsOf } from "#lib/db/as-of-database.ts";
import { NOW } from "#lib/db/as-of.ts";
import type { Database } from "#lib/db/client.ts";
import { makeTestDatabase, type TestDatabase } from "#lib/db/test-database.ts";
import { judge } from "#lib/catalysts/judged.ts";
import { readExpectations } from "#lib/catalysts/read-expectations.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { interview } from "#seed/interview/interview.ts";
import { press } from "#seed/press/press.ts";
import { registry } from "#seed/registry/registry.ts";
import { seedDatabase } from "#seed/seed-database.ts";
import { agreementDate } from "./agreement-date.ts";
import { apply, changes } from "./diff.ts";
import { readMovement } from "./movement.ts";
import { quartersOf, quartersUntil } from "./quarters.ts";
import { programStandings } from "./changed-programs.ts";
import { readChanges } from "./read-changes.ts";

const DAYS = ["2015-01-01", "2016-12-31", "2019-05-31", "2019-12-04", "2021-12-31", "2023-06-30", "2026-11-25"];
let database: TestDatabase;
const open = new Map<string, Database>();
const on = (day: string): Database => {
  const found = open.get(day) ?? openAsOf({ ...NOW, day }, `file:${database.file}`);
  open.set(day, found);
  return found;
};

beforeAll(async () => {
  database = await makeTestDatabase();
  await seedDatabase(database.db, [interview, registry, press]);
});
afterAll(async () => {
  for (const db of open.values()) await db.$disconnect();
  await database.cleanup();
});

test("what changed between any two days, applied to the standings on the first, gives those on the second", async () => {
  const sizes: number[] = [];
  for (const from of DAYS)
    for (const to of DAYS) {
      const [before, after] = [await programStandings(on(from)), await programStandings(on(to))];
      const made = changes(before, after);
      expect(apply(made, before)).toEqual(after);
      if (from === to) expect(made).toEqual([]);
      sizes.push(made.length);
    }
  expect(Math.max(...sizes)).toBeGreaterThan(5);
});

test("HQP1351 in China went from where it stood in 2019 to the market, by steps that have their sources", async () => {
  const { programs, citations } = await readChanges(on("2019-12-04"), on("2026-11-25"), { by: "day", from: "2019-12-04", to: "2026-11-25" });
  const china = programs.find(({ row }) => row.slug === "hqp1351-cml-tki-refractory-china");
  expect(china?.before?.stage).toBe("pivotal_phase_2");
  expect(china?.after?.stage).toBe("launched");
  expect(china?.steps.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["filed", "approved", "launched"]));
  for (const { id } of china?.steps ?? []) expect(citations.some(({ recordId, field }) => recordId === china?.id && (field === "events" || field.startsWith(`events.${id}`)))).toBe(true);
});

test("the movement of the quarters adds up to what stands in each stage", async () => {
  const quarters = quartersUntil("2026-11-25", 80);
  const moved = await readMovement(database.db, quarters, "2026-11-25");
  const standing = (await programStandings(on("2026-11-25"))).filter(({ status }) => !["discontinued", "withdrawn", "suspended", "no_development_reported"].includes(status ?? ""));
  const net = STAGES.values.map((stage) => moved.filter((one) => one.stage === stage).reduce((sum, { came, went }) => sum + came - went, 0));
  expect(net).toEqual(STAGES.values.map((stage) => standing.filter((one) => one.stage === stage).length));
});

test("an agreement whose end follows from its term is due to end, as it is overdue among what is expected", async () => {
  const { partnerships } = await readChanges(on("2023-06-30"), on("2026-11-25"), { by: "day", from: "2023-06-30", to: "2026-11-25" });
  const change = partnerships.find(({ row }) => row.slug === "ascentage-md-anderson");
  expect(change && [change.kind, agreementDate(change)]).toEqual(["lapsed", { date: "2024 inferred", field: "end", words: "to end" }]);
  const expected = judge(await readExpectations(database.db), "2026-11-25").find(({ partnershipId }) => partnershipId === change?.row.id);
  expect([expected?.statements[0]?.certainty, expected?.standing.state]).toEqual(["inferred", "overdue"]);
});

test("the quarters are those of the span, and no fewer than is usual", () => {
  const of = (from: string, to: string) => {
    const { quarters, until } = quartersOf({ by: "day", from, to }, "2026-11-25");
    return [quarters[0]?.label, quarters.at(-1)?.label, quarters.length, until];
  };
  expect(of("2019-05-29", "2026-11-25")).toEqual(["Q2 2019", "Q4 2026", 31, "2026-11-25"]);
  expect(of("2021-01-01", "2021-02-01")).toEqual(["Q2 2019", "Q1 2021", 8, "2021-02-01"]);
  expect(of("1800-01-01", "2021-02-01")).toEqual(["Q2 2001", "Q1 2021", 80, "2021-02-01"]);
  expect(quartersOf({ by: "moment", from: "2020-01-01T00:00:00.000Z", to: "2021-01-01T00:00:00.000Z" }, "2026-11-25")).toEqual({ quarters: quartersUntil("2021-01-01"), until: "2021-01-01" });
});

test("the quarters end with that of the day", () => {
  expect(quartersUntil("2026-11-25", 2)).toEqual([
    { label: "Q3 2026", from: "2026-07-01", to: "2026-10-01" },
    { label: "Q4 2026", from: "2026-10-01", to: "2027-01-01" },
  ]);
  expect(quartersUntil("2026-01-01", 2).map(({ label }) => label)).toEqual(["Q4 2025", "Q1 2026"]);
});
