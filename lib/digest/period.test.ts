import { expect, test } from "vitest";
import { presentPeriod } from "./period.ts";

const at = (frequency: "daily" | "weekly", now: string) => {
  const { key, begins } = presentPeriod(frequency, new Date(now));
  return `${key} from ${begins.toISOString()}`;
};

test.each([
  ["daily", "2026-11-25T06:00:00Z", "2026-11-25 from 2026-11-25T06:00:00.000Z"],
  ["daily", "2026-11-25T05:59:59Z", "2026-11-24 from 2026-11-24T06:00:00.000Z"],
  ["daily", "2026-12-31T23:59:59Z", "2026-12-31 from 2026-12-31T06:00:00.000Z"],
  ["weekly", "2026-11-25T12:00:00Z", "2026-W48 from 2026-11-23T06:00:00.000Z"],
  ["weekly", "2026-11-23T05:59:59Z", "2026-W47 from 2026-11-16T06:00:00.000Z"],
  ["weekly", "2026-11-29T23:00:00Z", "2026-W48 from 2026-11-23T06:00:00.000Z"],
  ["weekly", "2027-01-01T12:00:00Z", "2026-W53 from 2026-12-28T06:00:00.000Z"],
  ["weekly", "2024-12-31T12:00:00Z", "2025-W01 from 2024-12-30T06:00:00.000Z"],
] as const)("%s at %s: %s", (frequency, now, expected) => {
  expect(at(frequency, now)).toBe(expected);
});
