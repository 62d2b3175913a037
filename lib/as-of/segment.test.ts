import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDay } from "#lib/dates/partial-date.arbitrary.ts";
import { AS_OF_KEYS, readAsOfQuery } from "./query.ts";
import { pointSegment, readPointSegment } from "./segment.ts";

const PRESENT = new Date("2026-06-03T10:00:00.000Z");
const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }).map((date) => date.toISOString());
const value = fc.oneof(calendarDay, moment, fc.string(), fc.constantFrom("2019-02-30", "0000", "yesterday", "a/b", "%2F", "@", "unread:"));
const query = fc.array(fc.tuple(fc.constantFrom(...AS_OF_KEYS, "stage"), value), { maxLength: 4 }).map((entries) => new URLSearchParams(entries));

test("a part of a path says what its query says: where it stands, and that it cannot be read", () =>
  fc.assert(
    fc.property(query, (asked) => {
      const { asOf, problems } = readAsOfQuery(asked, PRESENT);
      const segment = pointSegment(asked, PRESENT);
      for (const written of [segment, encodeURIComponent(segment)]) {
        const read = readPointSegment(written, PRESENT);
        expect(read?.asOf).toEqual(asOf);
        expect(read?.problems.map(({ key, reason }) => [key, reason])).toEqual(problems.map(({ key, reason }) => [key, reason]));
      }
    }),
  ));

test("two queries that ask for the same are one page", () => {
  const segments = ["recorded=2026-06-01T10:00Z", "recorded=2026-06-01T10:00:00Z&stage=x", "recorded=2026-06-01T10:00:00.000Z"].map((text) => pointSegment(new URLSearchParams(text), PRESENT));
  expect(new Set(segments)).toEqual(new Set(["@2026-06-01T10:00:00.000Z"]));
});

test.each(["", "2019", "2019-02-30", "2026-06-04", "@", "2019-05-31@", "@2026-06-01T10:00Z", "2019-05-31@soon", "2019-05-31@2026-06-01T10:00:00.000Z@x", "%E0", "a/b"])("“%s” is no point in time", (segment) =>
  expect(readPointSegment(segment, PRESENT)).toBeNull(),
);
