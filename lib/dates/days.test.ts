import { expect, test } from "vitest";
import { addDays, addYears, daysBetween } from "./days.ts";

test("days and years are added, and taken away", () => {
  expect(addDays("2020-02-28", 2)).toBe("2020-03-01");
  expect(addDays("2020-03-01", -2)).toBe("2020-02-28");
  expect(daysBetween("2019-01-01", addDays("2019-01-01", 4000))).toBe(4000);
  expect(addYears("2019-05-31", 3)).toBe("2022-05-31");
  expect(addYears("2020-02-29", -1)).toBe("2019-03-01");
});
