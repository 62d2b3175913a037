import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePartialDates, isOnOrBefore } from "./compare.ts";
import { calendarDay, nearbyDate, partialDate } from "./partial-date.arbitrary.ts";
import { interval, readPartialDate } from "./partial-date.ts";

const anyDate = fc.oneof(partialDate, nearbyDate);
const compared = (a: string, b: string) => Math.sign(comparePartialDates(readPartialDate(a), readPartialDate(b)));

describe("the order of dates", () => {
  test("is antisymmetric", () => {
    // Added, because -0 is not 0 to the matcher.
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(comparePartialDates(a, b)) + Math.sign(comparePartialDates(b, a))).toBe(0);
      }),
    );
  });

  test("is transitive", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        fc.pre(comparePartialDates(a, b) <= 0 && comparePartialDates(b, c) <= 0);
        expect(comparePartialDates(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test("ties exactly where nothing tells the two apart", () => {
    fc.assert(
      fc.property(nearbyDate, nearbyDate, (a, b) => {
        const alike = interval(a).from === interval(b).from && interval(a).until === interval(b).until && a.certainty === b.certainty;
        expect(comparePartialDates(a, b) === 0).toBe(alike);
      }),
      { numRuns: 1000 },
    );
  });

  test("agrees with the intervals: wholly before is before", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        fc.pre(interval(a).until < interval(b).from);
        expect(comparePartialDates(a, b)).toBeLessThan(0);
      }),
    );
  });

  test("the imprecise one counts as late as it can be", () => {
    expect(compared("2019", "2019-05")).toBe(1);
    expect(compared("2019-H1", "2019-Q2")).toBe(-1);
    expect(compared("2019", "2020-01-01")).toBe(-1);
    expect(compared("2019-05", "2019-05 guided")).toBe(-1);
  });
});

describe("on or before a day", () => {
  test("yes, no and unknown say what the interval says", () => {
    fc.assert(
      fc.property(anyDate, calendarDay, (date, day) => {
        const { from, until } = interval(date);
        const expected = until <= day ? "yes" : from > day ? "no" : "unknown";
        expect(isOnOrBefore(date, day)).toBe(expected);
      }),
    );
  });

  test("an exact day never leaves it open", () => {
    fc.assert(
      fc.property(anyDate, calendarDay, (date, day) => {
        fc.pre(date.precision === "day");
        expect(isOnOrBefore(date, day)).not.toBe("unknown");
      }),
    );
  });

  test("once yes, it stays yes on every later day; once no, no on every earlier one", () => {
    fc.assert(
      fc.property(anyDate, calendarDay, calendarDay, (date, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        if (isOnOrBefore(date, earlier) === "yes") expect(isOnOrBefore(date, later)).toBe("yes");
        if (isOnOrBefore(date, later) === "no") expect(isOnOrBefore(date, earlier)).toBe("no");
      }),
    );
  });

  test.each([
    ["2019", "2019-05-31", "unknown"],
    ["2019-05", "2019-05-31", "yes"],
    ["2019-06-01", "2019-05-31", "no"],
    ["2018-Q4", "2019-05-31", "yes"],
  ] as const)("%s by %s: %s", (date, day, answer) => expect(isOnOrBefore(readPartialDate(date), day)).toBe(answer));
});
