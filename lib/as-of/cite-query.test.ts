import { describe, expect, test } from "vitest";
import { readAsOfQuery } from "./query.ts";
import { pointSegment, readPointSegment } from "./segment.ts";

const NOW = new Date("2026-06-30T12:00:00Z");
const read = (query: string) => readAsOfQuery(new URLSearchParams(query), NOW);
const HASH = "0123456789abcdef";

describe("the hash of a citation", () => {
  test("goes through the part of the path that names the point", () => {
    const asked = read(`asOf=2026-06-30&recorded=2026-06-03T10:00:00.123Z&cite=${HASH}`);
    expect(asked).toEqual({ asOf: { day: "2026-06-30", recorded: "2026-06-03T10:00:00.123Z" }, cite: HASH, problems: [] });
    const segment = pointSegment(new URLSearchParams(`cite=${HASH}&recorded=2026-06-03T10:00:00.123Z&asOf=2026-06-30`), NOW);
    expect(segment).toBe(`2026-06-30@2026-06-03T10:00:00.123Z~${HASH}`);
    expect(readPointSegment(segment, NOW)).toEqual(asked);
  });

  test.each([
    [`cite=${HASH}`, "belongs to a page at a moment, and the address names none"],
    [`cite=${HASH}&asOf=2026-06-30`, "belongs to a page at a moment, and the address names none"],
    ["cite=ABC&recorded=2026-06-03T10:00Z", "is no hash of a page; it has 16 characters of 0–9 and a–f"],
    [`cite=${HASH}&cite=${HASH}&recorded=2026-06-03T10:00Z`, "is given more than once"],
  ])("%s is refused by name", (query, reason) => {
    expect(read(query).problems).toMatchObject([{ key: "cite", reason }]);
    expect(readPointSegment(pointSegment(new URLSearchParams(query), NOW), NOW)?.problems).toEqual(read(query).problems);
  });

  test("a part of a path that nobody wrote so is none", () => {
    for (const segment of ["", `now~${HASH}`, `2026-06-30~${HASH}`, `2026-06-30@2026-06-03T10:00:00.123Z~${HASH}~${HASH}`, "2026-06-30@2026-06-03T10:00:00.123Z~"]) expect(readPointSegment(segment, NOW)).toBeNull();
  });
});
