import { expect, test } from "vitest";
import { bandsOf } from "./calendar.ts";
import type { CatalystRow } from "./rows.ts";

const row = (id: string, expected: string | null, happened: string | null = null): CatalystRow => ({
  id, origin: "catalyst", recordId: id, kind: "other", title: id, href: "/", history: null, statements: [], programs: [], molecules: [], companies: [], trial: null, partnership: null,
  outcome: happened === null ? null : { kind: "happened", date: happened, note: null, fields: [] },
  standing: { state: "upcoming", expected, first: expected, shift: null, overdue: null },
});
const ids = ({ rows }: { rows: CatalystRow[] }) => rows.map(({ id }) => id);

test("each date stands in the band that it fills, and no closer", () => {
  const year = bandsOf([row("day", "2026-08-14"), row("earlier", "2026-08-02"), row("month", "2026-08"), row("quarter", "2026-Q3"), row("half", "2026-H2"), row("year", "2026"), row("none", null)], 2026);
  const [, second] = year.halves;
  const [third, fourth] = second?.quarters ?? [];
  expect([ids(year), ids(second!), ids(third!), ids(fourth!)]).toEqual([["year"], ["half"], ["quarter"], []]);
  expect(third?.months.map((month) => [month.key, ids(month)])).toEqual([["2026-07", []], ["2026-08", ["month", "earlier", "day"]], ["2026-09", []]]);
});

test("what happened stands where it happened", () => {
  const year = bandsOf([row("late", "2025-Q1", "2026-02-03")], 2026);
  expect(ids(year.halves[0]!.quarters[0]!.months[1]!)).toEqual(["late"]);
});

test("a year has two halves of two quarters of three months", () => {
  const { halves } = bandsOf([], 2026);
  expect(halves.flatMap(({ quarters }) => quarters.flatMap(({ months }) => months.map(({ key }) => key)))).toEqual(Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`));
});
