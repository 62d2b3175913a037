import fc from "fast-check";
import { expect, test } from "vitest";
import { partialDate } from "#lib/dates/partial-date.arbitrary.ts";
import { formatPartialDate } from "#lib/dates/partial-date.ts";
import { onlyOrder, readSheetDate } from "./sheet-date.ts";

test.each([
  ["Q3 2026", "2026-Q3"],
  ["H1 2026", "2026-H1"],
  ["May 2019", "2019-05"],
  ["~2016", "2016 inferred"],
  ["2019-05-31", "2019-05-31"],
  ["31.05.2019", "2019-05-31"],
  ["5/31/2019", "2019-05-31"],
  ["03/03/2019", "2019-03-03"],
  ["2019-05-31 00:00:00", "2019-05-31"],
  ["2019-05-31T08:30:00Z", "2019-05-31"],
  ["5/31/2019 12:00 PM", "2019-05-31"],
  ["2019年5月31日", "2019-05-31"],
  ["2019年5月", "2019-05"],
  ["2019年", "2019"],
  ["20190403", "2019-04-03"],
])("%s is %s", (text, date) => {
  expect(readSheetDate(text, null)).toEqual({ date });
});

test("what can be read in two ways is not guessed; an answer for the column settles it", () => {
  expect(readSheetDate("03/04/2019", null)).toEqual({ either: { day: "2019-04-03", month: "2019-03-04" } });
  expect(readSheetDate("03/04/2019", "day")).toEqual({ date: "2019-04-03" });
  expect(readSheetDate("03.04.2019 10:00", "month")).toEqual({ date: "2019-03-04" });
  // A day that can be nothing else is what it is, whatever was said of the others.
  expect(readSheetDate("31/05/2019", "month")).toEqual({ date: "2019-05-31" });
});

test.each(["43616", "20191345", "Apr-19", "19-Apr", "Apr 19", "31/31/2019", "3/4/19", "spring 2026", "30 February 2019"])("%s is a problem", (text) => {
  expect(readSheetDate(text, "day")).toHaveProperty("problem");
});

test("dates in figures tell their order where they can", () => {
  expect(["31/05/2019", "05-31-2019", "03/04/2019", "2019-05-31", "May 2019"].map(onlyOrder)).toEqual(["day", "month", null, null, null]);
});

test("whatever Phaseline writes reads back as it was", () => {
  fc.assert(
    fc.property(partialDate, (date) => {
      expect(readSheetDate(formatPartialDate(date), null)).toEqual({ date: formatPartialDate(date) });
    }),
  );
});
