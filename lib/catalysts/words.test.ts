import { describe, expect, test } from "vitest";
import { atLeastWords, daysWords, shiftWords, spanWords } from "./delay-words.ts";
import { shiftOf } from "./shift.ts";
import { standingOf, type Expectation } from "./state.ts";
import { trackRecord } from "./track-record.ts";
import { urgencyOf, urgencyWords } from "./urgency.ts";

const TODAY = "2026-11-25";
const standing = (date: string, outcome: Expectation["outcome"] = null) => standingOf({ statements: [{ date, said: "2020" }], outcome }, TODAY);

test.each([
  [1, "1 day"], [13, "13 days"], [14, "2 weeks"], [59, "8 weeks"], [60, "2 months"], [90, "3 months"], [365, "12 months"], [731, "2 years"], [822, "2 years 3 months"],
])("%i days are %s", (days, words) => {
  expect(spanWords(days)).toBe(words);
});

test("what is not known to the day is not said in days", () => {
  expect(daysWords({ least: 92, most: 153 })).toBe("3 to 5 months");
  expect(daysWords({ least: 1, most: 365 })).toBe("up to 12 months");
  expect(daysWords({ least: 1, most: 10 })).toBe("less than a month");
  expect(daysWords({ least: 600, most: 800 })).toBe("20 months to 2 years 2 months");
  expect(atLeastWords({ least: 61, most: 150 })).toBe("at least 2 months");
  expect(atLeastWords({ least: 20, most: 20 })).toBe("2 weeks");
});

test.each([
  ["2020-Q3", "2020-Q3", "unchanged"],
  ["2020-H2", "2020-Q4", "more exact"],
  ["2020-H1", "2020-Q4", "3 to 6 months later"],
  ["2021-02-01", "2021-01-22", "10 days earlier"],
  ["2020-H1", "2020", "perhaps later, by 6 months at most"],
  ["2020-H2", "2020", "widened to earlier"],
])("from %s to %s: %s", (first, now, words) => {
  expect(shiftWords(shiftOf(first, now))).toBe(words);
});

describe("urgency", () => {
  test.each([
    ["2026-11-25", "today", "soon"],
    ["2026-11-26", "tomorrow", "soon"],
    ["2026-12-16", "in 3 weeks", "soon"],
    ["2026-11", "this month", "soon"],
    ["2026-Q4", "this quarter", "soon"],
    ["2026-H2", "this half-year", "soon"],
    ["2026", "this year", "soon"],
    ["2026-12", "next month", "soon"],
    ["2027-Q1", "next quarter", "soon"],
    ["2027", "next year", "soon"],
    ["2028", "in 13 months at the earliest", "ahead"],
    ["2026-09-20", "overdue by 2 months", "overdue"],
    ["2026-Q3", "overdue by at least 8 weeks", "overdue"],
  ])("%s is %s", (date, words, urgency) => {
    expect(urgencyWords(standing(date), TODAY)).toBe(words);
    expect(urgencyOf(standing(date), TODAY)).toBe(urgency);
  });

  test("of what is over, in the words of its state", () => {
    expect(urgencyWords(standing("2020-Q3", { kind: "happened", date: "2021-01" }), TODAY)).toBe("late by 3 to 4 months");
    expect(urgencyWords(standing("2020-Q3", { kind: "happened", date: "2020-08" }), TODAY)).toBe("kept");
    expect(urgencyWords(standing("2020-Q3", { kind: "dropped", date: null }), TODAY)).toBe("dropped");
  });
});

test("a record counts each state, and says how late what was late came", () => {
  const late = (when: string) => standing("2020-12-31", { kind: "happened", date: when });
  const { counts, late: how } = trackRecord([late("2021-01-10"), late("2021-02-09"), late("2021-06"), standing("2020"), standing("2020", { kind: "happened", date: "2020-05" })]);
  expect(counts).toEqual([{ state: "overdue", n: 1 }, { state: "kept", n: 1 }, { state: "late", n: 3 }]);
  expect(how).toEqual({ median: { least: 40, most: 40 }, range: { least: 10, most: 181 } });
  expect(trackRecord([standing("2020")]).late).toBeNull();
});
