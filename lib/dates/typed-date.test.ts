import fc from "fast-check";
import { expect, test } from "vitest";
import { labelDate } from "./label.ts";
import { partialDate } from "./partial-date.arbitrary.ts";
import { formatPartialDate, parsePartialDate } from "./partial-date.ts";
import { explainDate, readTypedDate } from "./typed-date.ts";

test.each([
  ["Q3 2026", "2026-Q3"],
  ["3Q 2026", "2026-Q3"],
  ["2026 Q3", "2026-Q3"],
  ["2H26", "2026-H2"],
  ["Q3 26", "2026-Q3"],
  ["3Q’26", "2026-Q3"],
  ["third quarter of 2026", "2026-Q3"],
  ["H1 2026", "2026-H1"],
  ["1H 2026", "2026-H1"],
  ["the second half of 2026", "2026-H2"],
  ["May 2019", "2019-05"],
  ["2019 May", "2019-05"],
  ["05/2019", "2019-05"],
  ["2019/05", "2019-05"],
  ["31 May 2019", "2019-05-31"],
  ["31st May 2019", "2019-05-31"],
  ["May 31, 2019", "2019-05-31"],
  ["31-May-2019", "2019-05-31"],
  ["Sept. 2020", "2020-09"],
  ["2019-05-31", "2019-05-31"],
  ["2019/5/31", "2019-05-31"],
  ["31/05/2019", "2019-05-31"],
  ["05.05.2019", "2019-05-05"],
  ["2019", "2019"],
  ["~2016", "2016 inferred"],
  ["c. 2016", "2016 inferred"],
  ["2016 (inferred)", "2016 inferred"],
  ["2016?", "2016 inferred"],
  ["expected Q3 2026", "2026-Q3 guided"],
  ["Q3 2026, expected", "2026-Q3 guided"],
  ["2026-H1 guided", "2026-H1 guided"],
  ["2026e", "2026 guided"],
])("%s is read as %s", (text, date) => expect(readTypedDate(text)).toEqual({ date }));

test.each([
  ["03/04/2019", "It can mean 3 April 2019 or 4 March 2019: write the month as a word."],
  ["31 June 2019", /no such date/],
  ["31/31/2019", "There is no such day."],
  ["03/04/19", /four figures/],
  ["19", /four figures/],
  ["early 2026", /“early” is no period/],
  ["mid-2026", /“mid” is no period/],
  ["Q5 2026", /four quarters/],
  ["H3 2026", /two halves/],
  ["~2016, expected", /not both/],
  ["soon", /Write it as/],
  ["1492", /no such date/],
])("%s is refused: %s", (text, problem) => expect(readTypedDate(text)).toEqual({ problem: typeof problem === "string" ? problem : expect.stringMatching(problem) }));

test("what is written out is read back, in its canonical form and in words", () => {
  fc.assert(
    fc.property(partialDate, fc.constantFrom("full" as const, "short" as const), (date, months) => {
      const canonical = formatPartialDate(date);
      expect(readTypedDate(canonical)).toEqual({ date: canonical });
      expect(readTypedDate(labelDate(canonical, months))).toEqual({ date: canonical });
    }),
  );
});

test("whatever is typed, the answer is a real date or a reason", () => {
  const words = fc.constantFrom("31", "2019", "May", "Q3", "H1", "expected", "~", "/", "-", ".", ",", "03", "04", "e", "(inferred)", "of");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(words, { maxLength: 6 }).map((all) => all.join(" "))), (text) => {
      const read = readTypedDate(text);
      expect("date" in read ? parsePartialDate(read.date) !== null : read.problem.length > 0).toBe(true);
    }),
  );
});

test("what was understood is said with its first and last day", () => {
  expect(explainDate("2026-Q3 guided")).toBe("Q3 2026, expected: 1 Jul 2026 to 30 Sep 2026");
  expect(explainDate("2019-05-31")).toBe("31 May 2019");
});
