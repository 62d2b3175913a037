import fc from "fast-check";
import { expect, test } from "vitest";
import { labelDate, labelMoment, shortDate } from "./label.ts";
import { partialDate } from "./partial-date.arbitrary.ts";
import { formatPartialDate } from "./partial-date.ts";

test.each([
  ["2019-05-31", "31 May 2019", "31 May 2019"],
  ["2019-09", "September 2019", "Sep 2019"],
  ["2019-Q3", "Q3 2019", "Q3 2019"],
  ["2026-H1 guided", "H1 2026, expected", "H1 2026"],
  ["2016 inferred", "2016, inferred", "2016"],
])("%s reads %s, in short %s", (text, label, short) => {
  expect(labelDate(text)).toBe(label);
  expect(shortDate(text)).toBe(short);
});

test("a label names no month or day that the source does not", () => {
  const MONTH = /January|February|March|April|May|June|July|August|September|October|November|December/;
  fc.assert(
    fc.property(partialDate, (date) => {
      const label = labelDate(formatPartialDate(date));
      expect(MONTH.test(label)).toBe(date.precision === "month" || date.precision === "day");
      expect(/^\d{1,2} /.test(label)).toBe(date.precision === "day");
      expect(label).toContain(String(date.year));
    }),
  );
});

test("a recorded moment is a day in UTC, wherever the server stands", () => {
  expect(labelMoment("2026-06-03T23:30:00Z")).toBe("3 June 2026");
  expect(labelMoment(new Date("2026-06-03T00:10:00+02:00"))).toBe("2 June 2026");
});
