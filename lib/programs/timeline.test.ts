import { expect, test } from "vitest";
import type { ProgramRow } from "./rows.ts";
import { timeAxis, timelineOf } from "./timeline.ts";

type Event = ProgramRow["events"][number];
const event = (id: string, date: string | null, more: Partial<Event> = {}): Event => ({
  id, kind: "reached", stage: "phase_1", status: null, date, announced: null, registrational: null, note: null, open: null, ...more,
});
const row = (...events: Event[]) => ({ events }) as ProgramRow;

test("a mark is as wide as the days its date can mean", () => {
  const program = row(event("year", "2016 inferred"), event("month", "2019-05"), event("day", "2020-08-20"));
  const axis = timeAxis([program]);
  expect(axis).toEqual({ from: 2016, until: 2021 });
  const { marks } = timelineOf(program, axis!);
  const days = marks.map((mark) => Math.round((mark.width / 100) * 1827));
  expect(days).toEqual([366, 31, 1]);
  expect(marks[0]).toMatchObject({ left: 0, precision: "year", certainty: "inferred" });
});

test("a step without a date has no place on the axis and is not lost", () => {
  const program = row(event("dated", "2019"), event("undated", null));
  const { marks, undated } = timelineOf(program, timeAxis([program])!);
  expect(marks.map((mark) => mark.event.id)).toEqual(["dated"]);
  expect(undated.map((one) => one.id)).toEqual(["undated"]);
});

test("guidance without an expected date stands where it was given", () => {
  const program = row(event("guided", null, { kind: "guided", announced: "2024-10-07" }));
  expect(timelineOf(program, timeAxis([program])!).marks[0]?.date).toBe("2024-10-07");
});

test("nothing dated, no axis", () => {
  expect(timeAxis([row(event("undated", null))])).toBeNull();
});
