import fc from "fast-check";
import { FIRST_YEAR, LAST_YEAR, type Certainty, type PartialDate, type Precision } from "./partial-date.ts";

// For property tests: any partial date there can be.

const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR });
const certainty = fc.constantFrom<Certainty>("actual", "guided", "inferred");

const coarse = (precision: Precision, parts: number) =>
  fc.record({ precision: fc.constant(precision), year, part: fc.integer({ min: 1, max: parts }), day: fc.constant(null), certainty });

const wholeYear = fc.record({ precision: fc.constant<Precision>("year"), year, part: fc.constant(null), day: fc.constant(null), certainty });

export const calendarDay = fc
  .date({ min: new Date(Date.UTC(FIRST_YEAR, 0, 1)), max: new Date(Date.UTC(LAST_YEAR, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const exactDay = fc.tuple(calendarDay, certainty).map(
  ([text, sure]): PartialDate => ({
    precision: "day",
    year: Number(text.slice(0, 4)),
    part: Number(text.slice(5, 7)),
    day: Number(text.slice(8)),
    certainty: sure,
  }),
);

export const partialDate: fc.Arbitrary<PartialDate> = fc.oneof(exactDay, coarse("month", 12), coarse("quarter", 4), coarse("half", 2), wholeYear);

/** Dates of a few neighbouring years, so that they overlap and tie often. */
export const nearbyDate: fc.Arbitrary<PartialDate> = fc.tuple(partialDate, fc.integer({ min: 2018, max: 2020 })).map(([date, near]) => ({
  ...date,
  year: near,
  day: date.day === null ? null : Math.min(date.day, 28),
}));
