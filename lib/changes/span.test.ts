import { expect, test } from "vitest";
import { readSpan, spanQuery } from "./span.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const read = (query: string) => readSpan(new URLSearchParams(query), NOW);

test("nothing asked is the last ninety days", () => {
  expect(read("").span).toEqual({ by: "day", from: "2026-08-27", to: "2026-11-25" });
  expect(read("from=&to=").span).toEqual(read("").span);
});

test("two days, or two moments, come back as they were asked", () => {
  expect(spanQuery(read("from=2019-12-04&to=2026-11-25").span!)).toBe("from=2019-12-04&to=2026-11-25");
  expect(read("recordedFrom=2026-06-03T10:00Z&recordedTo=2026-11-25T12:00Z").span).toEqual({ by: "moment", from: "2026-06-03T10:00:00.000Z", to: "2026-11-25T12:00:00.000Z" });
});

test.each([
  ["from=2019-02-30", "from", /is no day/],
  ["from=0000", "from", /is no day/],
  ["to=yesterday", "to", /is no day/],
  ["from=2019", "from", /is no day/],
  ["to=2026-11-26", "to", /future/],
  ["from=2020-01-02&to=2020-01-01", "from", /after the second/],
  ["from=2020-01-01&to=2020-01-01", "from", /same/],
  ["from=2020-01-01&recordedTo=2026-06-03T10:00Z", "recordedTo", /beside a day/],
  ["recordedFrom=2026-06-03", "recordedFrom", /is no moment/],
  ["recordedFrom=2026-11-25T13:00Z", "recordedFrom", /future/],
  ["from=2019-01-01&from=2020-01-01", "from", /more than once/],
] as const)("%s is refused at its control", (query, key, reason) => {
  const { span, problems, typed } = read(query);
  expect(span).toBeNull();
  expect(problems).toEqual([expect.objectContaining({ key, reason: expect.stringMatching(reason) })]);
  expect(typed[key]).toBeTruthy();
});
