import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialDate } from "./partial-date.arbitrary.ts";
import { formatPartialDate, interval } from "./partial-date.ts";
import { sureDay } from "./sure-day.ts";

const HELD = "2026-06-03";

describe("sureDay", () => {
  test("takes the latest day that the date can mean", () => expect(sureDay("2019-05", null, HELD)).toBe("2019-05-31"));
  test("is no later than somebody said so", () => expect(sureDay("2019", "2019-06-10", HELD)).toBe("2019-06-10"));
  test("is no earlier than the date can mean, whatever was said", () => expect(sureDay("2019-07", "2019-06-10", HELD)).toBe("2019-07-01"));
  test("without a date is the day on which it was said", () => expect(sureDay(null, "2019-12-04", HELD)).toBe("2019-12-04"));
  test("without either is the day on which it was taken down", () => expect(sureDay(null, null, HELD)).toBe(HELD));
  test("is never in question once taken down", () =>
    fc.assert(fc.property(partialDate, fc.option(partialDate), (date, said) => sureDay(formatPartialDate(date), said && interval(said).until, HELD) <= HELD)));
});
