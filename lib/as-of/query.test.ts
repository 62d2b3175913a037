import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay } from "#lib/dates/partial-date.arbitrary.ts";
import { NOW } from "#lib/db/as-of.ts";
import { today } from "#lib/dates/days.ts";
import { addressAt, readAsOfQuery } from "./query.ts";

const PRESENT = new Date("2026-06-03T10:00:00.000Z");
const read = (query: string) => readAsOfQuery(new URLSearchParams(query), PRESENT);

describe("what an address says of time", () => {
  test.each([
    ["", NOW],
    ["asOf=&recorded=", NOW],
    ["asOf=2019-05-31", { day: "2019-05-31", recorded: null }],
    ["asOf=2026-06-03", { day: "2026-06-03", recorded: null }],
    ["asOf=2020-02-29", { day: "2020-02-29", recorded: null }],
    ["recorded=2026-06-03T10:00Z", { day: null, recorded: "2026-06-03T10:00:00.000Z" }],
    ["recorded=2026-06-01T10:00:30.5Z", { day: null, recorded: "2026-06-01T10:00:30.500Z" }],
    ["asOf= 2019-05-31 &recorded=2026-06-01T00:00:00Z", { day: "2019-05-31", recorded: "2026-06-01T00:00:00.000Z" }],
  ])("%s", (query, asOf) => expect(read(query)).toEqual({ asOf, cite: null, problems: [] }));

  test.each([
    ["asOf=2019-02-30", "asOf", "is no day"],
    ["asOf=2019-02-29", "asOf", "is no day"],
    ["asOf=2019-13-01", "asOf", "is no day"],
    ["asOf=0000", "asOf", "is no day"],
    ["asOf=0000-00-00", "asOf", "is no day"],
    ["asOf=2019", "asOf", "is no day"],
    ["asOf=2019-05", "asOf", "is no day"],
    ["asOf=2019-05-31 inferred", "asOf", "is no day"],
    ["asOf=yesterday", "asOf", "is no day"],
    ["asOf=2019-05-31'--", "asOf", "is no day"],
    ["asOf=2026-06-04", "asOf", "lies in the future"],
    ["asOf=2019-05-31&asOf=2019-06-30", "asOf", "is given more than once"],
    ["recorded=2026-06-03T10:00", "recorded", "is no moment"],
    ["recorded=2026-06-03", "recorded", "is no moment"],
    ["recorded=2026-06-03T10:00%2B02:00", "recorded", "is no moment"],
    ["recorded=2026-02-30T10:00Z", "recorded", "is no moment"],
    ["recorded=2026-06-03T25:00Z", "recorded", "is no moment"],
    ["recorded=2026-06-03T10:00:00.001Z", "recorded", "lies in the future"],
    ["recorded=2026-06-01T00:00Z&recorded=2026-06-02T00:00Z", "recorded", "is given more than once"],
  ])("%s leads to now, and says why", (query, key, reason) => {
    const { asOf, problems } = read(query);
    expect(asOf).toEqual(NOW);
    expect(problems).toEqual([{ key, value: expect.any(String), reason: expect.stringContaining(reason) }]);
  });

  test("each of two that cannot be read is named, and cut where it is long", () => {
    const { asOf, problems } = read(`asOf=${"x".repeat(500)}&recorded=soon`);
    expect(asOf).toEqual(NOW);
    expect(problems.map(({ key, value }) => [key, value])).toEqual([["asOf", "x".repeat(60)], ["recorded", "soon"]]);
  });
});

test.each([
  ["asOf=2999-01-01", "lies in the future"],
  ["asOf=1000-01-01", "lies before 1800, and nothing here goes back so far"],
  ["asOf=0000-01-01", "is no day; write it as 2019-05-31"],
  ["recorded=2999-01-01T00:00Z", "lies in the future"],
  ["recorded=1000-01-01T00:00Z", "lies before 1800, and nothing here goes back so far"],
  ["recorded=2026-06-03T10:00:00.001Z", "lies in the future"],
])("%s %s", (query, reason) => expect(read(query).problems.map((problem) => problem.reason)).toEqual([reason]));

describe("an address from a point in time", () => {
  const point = { day: "2019-05-31", recorded: null };

  test.each([
    ["/companies/x", "/companies/x?asOf=2019-05-31"],
    ["/?stage=phase_1#top", "/?stage=phase_1&asOf=2019-05-31#top"],
    ["/?asOf=2020-01-01", "/?asOf=2020-01-01"],
    ["https://example.org/", "https://example.org/"],
    ["#sources", "#sources"],
    ["/desk", "/desk"],
    ["/companies/x/history", "/companies/x/history"],
    ["/api/search", "/api/search"],
    ["/changes", "/changes?from=2019-05-31"],
    ["/changes?to=2020-01-01", "/changes?to=2020-01-01"],
    ["/changes.csv", "/changes.csv"],
  ])("%s", (href, address) => expect(addressAt(href, point)).toBe(address));

  test.each(["/companies/history-makers", "/companies/history", "/changes-of-mind"])("%s has a past like any other page", (href) => expect(addressAt(href, point)).toContain("?asOf="));
  test("changes are those since what was held at a moment, and since a day as they are of any other page", () => {
    const recorded = "2026-06-01T10:00:00.000Z";
    expect(addressAt("/changes", { day: null, recorded })).toBe("/changes?recordedFrom=2026-06-01T10%3A00%3A00.000Z");
    expect(addressAt("/changes", { day: today(), recorded: null }), "nothing lies between today and today").toBe("/changes");
  });
  test("as of now is left as it is", () => expect(addressAt("/companies/x", NOW)).toBe("/companies/x"));

  const asked = fc.record({
    day: fc.option(calendarDay.filter((day) => day <= "2026-06-03")),
    recorded: fc.option(fc.date({ min: new Date(0), max: PRESENT, noInvalidDate: true }).map((date) => date.toISOString())),
  });
  test("says the point, whatever else it says", () =>
    fc.assert(
      fc.property(asked, (asOf) => {
        const query = addressAt("/?stage=phase_1", asOf).split("?")[1];
        expect(read(query ?? "")).toEqual({ asOf, cite: null, problems: [] });
      }),
    ));
});
