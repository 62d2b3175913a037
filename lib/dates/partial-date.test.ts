import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialDate } from "./partial-date.arbitrary.ts";
import { formatPartialDate, interval, parsePartialDate, readPartialDate } from "./partial-date.ts";

describe("canonical text", () => {
  test("parsing what was formatted gives the date back", () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(parsePartialDate(formatPartialDate(date))).toEqual(date);
      }),
    );
  });

  test("formatting what was parsed gives the text back, and nothing else parses", () => {
    const text = fc.oneof(
      fc.stringMatching(/^\d{4}(-(\d{2}(-\d{2})?|Q[0-5]|H[0-3]))?( (guided|inferred|actual))?$/),
      fc.string(),
      partialDate.map(formatPartialDate).chain((canonical) => fc.constantFrom(canonical, ` ${canonical}`, `${canonical} `, `${canonical}\n`, canonical.toLowerCase())),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const date = parsePartialDate(candidate);
        if (date) expect(formatPartialDate(date)).toBe(candidate);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["2019", "2019-H1", "2019-Q3", "2019-05", "2019-05-31", "2020-02-29", "2026-H1 guided", "2016 inferred"])("%s is a date", (text) => {
    expect(parsePartialDate(text)).not.toBeNull();
  });

  test.each(["", "19", "2019-5", "2019-13", "2019-00", "2019-02-29", "2019-04-31", "2019-05-00", "2019-Q5", "2019-H3", "1799", "2201", "2019 actual", "2019-05-31T00:00", "31 May 2019", "2019-05-31 guided "])(
    "%j is none",
    (text) => expect(parsePartialDate(text)).toBeNull(),
  );

  test("reading text that is no date throws and names it", () => {
    expect(() => readPartialDate("May 2019")).toThrow('"May 2019"');
  });
});

describe("the days that a date can mean", () => {
  test("run from a real day to one that is not before it, within the year", () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const { from, until } = interval(date);
        expect(from <= until).toBe(true);
        for (const day of [from, until]) {
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          expect(Number(day.slice(0, 4))).toBe(date.year);
        }
      }),
    );
  });

  test("the day after a year's, half's, quarter's or month's last one is the first of the next", () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        const next = new Date(`${interval(date).until}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        if (date.precision !== "day") expect(next.getUTCDate()).toBe(1);
      }),
    );
  });

  test("do not hang on certainty", () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(interval({ ...date, certainty: "guided" })).toEqual(interval({ ...date, certainty: "actual" }));
      }),
    );
  });

  test.each([
    ["2019", "2019-01-01", "2019-12-31"],
    ["2019-H2", "2019-07-01", "2019-12-31"],
    ["2019-Q1", "2019-01-01", "2019-03-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019-05-31 inferred", "2019-05-31", "2019-05-31"],
  ])("%s is %s to %s", (text, from, until) => expect(interval(readPartialDate(text))).toEqual({ from, until }));
});
