import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearbyDate } from "#lib/dates/partial-date.arbitrary.ts";
import { formatPartialDate, interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { expectedDates, inOrderSaid, type Said } from "./expected.ts";
import { shiftOf } from "./shift.ts";
import { isOpen, standingOf, type Expectation } from "./state.ts";

const date = nearbyDate.map((one) => formatPartialDate({ ...one, certainty: "actual" }));
const statement: fc.Arbitrary<Said> = fc.record({ date: fc.option(date), said: fc.option(date) });
const statements = fc.array(statement, { minLength: 1, maxLength: 5 });
const day = date.map((text) => interval(readPartialDate(text)).from);
const days = (text: string) => interval(readPartialDate(text));

const guided = (expected: string | null, ...later: (string | null)[]): Said[] => [expected, ...later].map((one, index) => ({ date: one, said: `${2015 + index}` }));
const on = (today: string, expected: string, outcome: Expectation["outcome"] = null) => standingOf({ statements: guided(expected), outcome }, today);
const happened = (when: string | null): Expectation["outcome"] => ({ kind: "happened", date: when });

describe("open ones", () => {
  test.each([
    ["2026-Q3", "2026-06-30", "upcoming"],
    ["2026-Q3", "2026-07-01", "due"],
    ["2026-Q3", "2026-09-30", "due"],
    ["2026-Q3", "2026-10-01", "overdue"],
    ["2026-09-30", "2026-09-30", "due"],
    ["2026-09-30", "2026-10-01", "overdue"],
  ] as const)("%s on %s is %s", (expected, today, state) => {
    expect(on(today, expected).state).toBe(state);
  });

  test("overdue since the last day at least, since the first at most", () => {
    expect(on("2026-10-10", "2026-Q3").overdue).toEqual({ least: 10, most: 101 });
  });

  test("go by the date said last; the drift runs from the first", () => {
    const moved = standingOf({ statements: guided("2025-H1", "2025-H2", "2027"), outcome: null }, "2026-01-01");
    expect(moved).toMatchObject({ state: "upcoming", first: "2025-H1", expected: "2027", shift: { kind: "later", days: { least: 550, most: 914 } } });
  });

  test("whose date was taken back have none", () => {
    expect(standingOf({ statements: guided("2025", null), outcome: null }, "2026-01-01")).toMatchObject({ state: "undated", first: "2025", expected: null, shift: null });
  });

  test("only grow more pressing with the days", () => {
    const order = ["upcoming", "due", "overdue"];
    fc.assert(
      fc.property(statements, day, day, (said, one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one];
        const [a, b] = [before, after].map((today) => standingOf({ statements: said, outcome: null }, today));
        expect(order.indexOf(b?.state ?? "")).toBeGreaterThanOrEqual(order.indexOf(a?.state ?? ""));
        expect(isOpen(a?.state ?? "kept")).toBe(true);
      }),
    );
  });
});

describe("what happened", () => {
  test.each([
    ["2020-Q3", "2020-08-14", "kept", null],
    ["2020-Q3", "2020-09-30", "kept", null],
    ["2020-Q3", "2020-10-01", "late", { least: 1, most: 1 }],
    ["2020-Q3", "2020-10", "late", { least: 1, most: 31 }],
    ["2020-Q3", "2020-06-30", "early", { least: 1, most: 1 }],
    ["2020-Q3", "2020-H2", "happened", null],
    ["2020-Q3", "2020", "happened", null],
    ["2020-H2", "2020-Q4", "kept", null],
  ] as const)("expected %s, happened %s: %s", (expected, when, state, delay) => {
    const standing = on("2026-01-01", expected, happened(when));
    expect(standing.state).toBe(state);
    if (delay) expect(standing.shift?.days).toEqual(delay);
  });

  test("is judged against the date given first, not the last", () => {
    expect(standingOf({ statements: guided("2020", "2022"), outcome: happened("2022-05") }, "2026-01-01")).toMatchObject({ state: "late", shift: { days: { least: 486, most: 516 } } });
  });

  test("with no date on either side cannot be judged", () => {
    expect(on("2026-01-01", "2020", happened(null)).state).toBe("happened");
    expect(standingOf({ statements: guided(null), outcome: happened("2020") }, "2026-01-01").state).toBe("happened");
  });

  test("or was dropped stays so on any day, and never turns overdue", () => {
    fc.assert(
      fc.property(statements, fc.option(date), fc.constantFrom("happened", "dropped"), day, day, (said, when, kind, one, other) => {
        const expectation = { statements: said, outcome: { kind, date: when } } as const;
        expect(standingOf(expectation, one)).toEqual(standingOf(expectation, other));
        expect(isOpen(standingOf(expectation, one).state)).toBe(false);
      }),
    );
  });

  test("is late only wholly after the promise, kept only by its last day", () => {
    fc.assert(
      fc.property(date, date, (expected, when) => {
        const { state } = on("2026-01-01", expected, happened(when));
        if (state === "late") expect(days(when).from > days(expected).until).toBe(true);
        if (state === "kept") expect(days(when).until <= days(expected).until).toBe(true);
        if (state === "early") expect(days(when).until < days(expected).from).toBe(true);
        if (state === "happened") expect(days(when).from <= days(expected).until && days(when).until > days(expected).until).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the drift", () => {
  test("is a range that holds the true one, whichever days were meant", () => {
    fc.assert(
      fc.property(date, date, (first, now) => {
        const { kind, days: range } = shiftOf(first, now);
        expect(range.least).toBeLessThanOrEqual(range.most);
        if (kind === "later") {
          expect(range.least).toBeGreaterThan(0);
          expect(shiftOf(now, first).kind).toBe("earlier");
        }
        if (kind === "same") expect(shiftOf(now, first).kind).toBe("same");
        if (kind === "within") expect(shiftOf(now, first).kind).toBe("open");
      }),
    );
  });
});

describe("statements", () => {
  test("what is said later never changes what was said first", () => {
    fc.assert(
      fc.property(statements, fc.option(date), (said, later) => {
        const { first } = expectedDates(said);
        fc.pre(first !== null);
        expect(expectedDates([...said, { date: later, said: "2100" }])).toEqual({ first, expected: later });
      }),
    );
  });

  test("an undated one stands before the dated ones", () => {
    expect(inOrderSaid([{ date: "a", said: "2020" }, { date: "b", said: null }, { date: "c", said: "2019" }]).map((one) => one.date)).toEqual(["b", "c", "a"]);
  });
});
