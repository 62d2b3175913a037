import fc from "fast-check";
import { expect, test } from "vitest";
import { noteVisit, readVisits, type Visits } from "./visits.ts";

const at = (time: string) => new Date(`2026-11-28T${time}:00.000Z`);
const run = (...times: string[]) => times.reduce<Visits | null>((kept, time) => noteVisit(kept, at(time)), null);

test("the first visit has none before it, however many pages are opened", () => {
  expect(run("10:00", "10:10", "10:40")).toEqual({ before: null, latest: at("10:40").toISOString() });
});

test("a visit is not the last one while it goes on; it is over after half an hour without a page", () => {
  expect(run("10:00", "10:30")?.before).toBeNull();
  expect(run("08:00", "08:05", "10:00")?.before).toBe(at("08:05").toISOString());
  expect(run("08:00", "08:05", "10:00", "10:20", "10:45")?.before).toBe(at("08:05").toISOString());
  expect(run("08:00", "10:00", "12:00")?.before).toBe(at("10:00").toISOString());
});

test("what is written down comes back; what is none, or lies in the future, is as if nothing were", () => {
  const kept = run("08:00", "10:00");
  expect(readVisits(JSON.stringify(kept), at("10:01"))).toEqual(kept);
  expect(readVisits(JSON.stringify(kept), at("09:59"))).toBeNull();
  for (const text of [null, "", "{}", "[]", "null", '{"latest":"yesterday"}', '{"latest":5}']) expect(readVisits(text, at("10:00"))).toBeNull();
});

test("the visit before always ended more than half an hour before the present one began, and is never later", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (minutes) => {
      const moments = minutes.toSorted((a, b) => a - b).map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));
      const visits = moments.reduce<Visits | null>((kept, now) => noteVisit(kept, now), null);
      if (!visits?.before) return;
      const next = moments.find((moment) => moment.toISOString() > (visits.before ?? ""));
      expect((next?.getTime() ?? 0) - Date.parse(visits.before)).toBeGreaterThan(30 * 60_000);
    }),
  );
});
