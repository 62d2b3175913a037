import { expect, test } from "vitest";
import { nearestYear } from "./nearest-year.ts";

test.each([
  [[2024, 2026, 2027], 2026],
  [[2024, 2029, 2027, null], 2027],
  [[2019, 2024, null], 2024],
  [[null], 2026],
  [[], 2026],
])("of %j it is %d", (years, nearest) => expect(nearestYear(years, "2026-11-28")).toBe(nearest));
