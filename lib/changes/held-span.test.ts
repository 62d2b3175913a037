import { expect, test } from "vitest";
import { changesQuery, isOngoing, ongoing, parseChangesParams } from "./changes-params.ts";
import { knownWords, pointsOf, spanWords } from "./span.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const HASH = "0123456789abcdef";
const parse = (query: string) => parseChangesParams(new URLSearchParams(query), NOW);
const DAYS = "from=2019-12-04&to=2026-11-25&recorded=2026-06-03T10:00Z";

test("two days are read by what was held at a moment, and every link says so", () => {
  const { params, problems } = parse(`${DAYS}&cite=${HASH}`);
  expect(problems).toEqual([]);
  expect(params.cite).toBe(HASH);
  const { span } = params.asked;
  expect(span && pointsOf(span)).toEqual({ from: { day: "2019-12-04", recorded: "2026-06-03T10:00:00.000Z" }, to: { day: "2026-11-25", recorded: "2026-06-03T10:00:00.000Z" } });
  expect(span && spanWords(span)).toBe("Between 4 December 2019 and 25 November 2026, by what was held here on 3 June 2026, 10:00 UTC");
  expect(knownWords({})).toBe("by what is known today");
  expect(changesQuery(params)).toBe("from=2019-12-04&to=2026-11-25&recorded=2026-06-03T10%3A00%3A00.000Z");
  expect(parse(changesQuery(params)).params.asked.span).toEqual(span);
  expect(isOngoing(ongoing(params, "2026-11-25"))).toBe(false);
});

test("two moments are pinned by themselves, and can be cited", () => {
  const { params, problems } = parse(`recordedFrom=2026-06-03T10:00Z&recordedTo=2026-06-04T10:00Z&cite=${HASH}`);
  expect([params.cite, problems]).toEqual([HASH, []]);
});

test.each([
  ["asOf=2019-05-31", "asOf", /lie between two points/],
  ["from=2019-12-04&recorded=yesterday", "recorded", /is no moment/],
  ["from=2019-12-04&recorded=2027-01-01T00:00Z", "recorded", /future/],
  ["from=2019-12-04&recorded=2026-06-03T10:00Z&recorded=2026-06-04T10:00Z", "recorded", /more than once/],
  ["recordedFrom=2026-06-03T10:00Z&recorded=2026-06-04T10:00Z", "recorded", /say themselves/],
  [`from=2019-12-04&to=2026-11-25&cite=${HASH}`, "cite", /does not name all of them/],
  [`recordedFrom=2026-06-03T10:00Z&cite=${HASH}`, "cite", /does not name all of them/],
  [`${DAYS}&cite=mine`, "cite", /is no hash/],
])("%s: %s is refused by name, and left out", (query, key, reason) => {
  const { params, problems } = parse(query);
  expect(problems).toEqual([expect.objectContaining({ key, reason: expect.stringMatching(reason) })]);
  expect([params.cite, key === "cite" ? undefined : params.asked.span?.recorded]).toEqual([undefined, undefined]);
});
