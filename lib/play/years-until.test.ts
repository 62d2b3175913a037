import { expect, test } from "vitest";
import type { ProgramRow } from "#lib/programs/rows.ts";
import { yearsUntil } from "./years-until.ts";

type Event = ProgramRow["events"][number];
const step = (date: string | null, parts: Partial<Event> = {}): Event => ({ id: "e", kind: "reached", stage: "phase_1", status: null, date, announced: null, registrational: null, note: null, open: null, ...parts });
const years = (...events: Event[]) => yearsUntil([{ events }]);

test("from the first year in which a step is sure to the one before the last", () => {
  expect(years(step("2016"), step("2019-05-31"), step(null))).toEqual([2016, 2017, 2018]);
});

test("guidance counts by when it was given, and one year alone ends with what stands now", () => {
  expect(years(step("2016"), step("2031", { kind: "guided", announced: "2018-01" }))).toEqual([2016, 2017]);
  expect(years(step("2031", { kind: "guided" }))).toEqual([]);
  expect(years(step("2016"))).toEqual([]);
});

test("a year that was mistyped makes no endless list", () => expect(years(step("1800"), step("2020"))).toHaveLength(40));
