import { expect, test } from "vitest";
import { counted, reasonOf, sortWords, starterWords, statusWords, timeLeft } from "./words.ts";

test.each([
  [0, "0 changes"],
  [1, "1 change"],
  [1204, "1,204 changes"],
])("%i in words", (count, words) => {
  expect(counted(count, "change")).toBe(words);
});

test("what was found, by sort", () => {
  expect(sortWords("new_record", "trial")).toBe("New trial");
  expect(sortWords("changed_value", "trial")).toBe("Trial: changed");
});

test("a status, with what is asked meanwhile", () => {
  expect(statusWords({ status: "finished", wish: null })).toBe("Finished");
  expect(statusWords({ status: "running", wish: "pause" })).toBe("Running: pauses");
});

test.each([
  [{ status: "running", read: 10, total: 100, rate: 2 }, "less than a minute left"],
  [{ status: "running", read: 0, total: 7200, rate: 60 }, "about 2 minutes left"],
  [{ status: "running", read: 0, total: 72_000, rate: 10 }, "about 2 hours left"],
  [{ status: "running", read: 0, total: null, rate: 10 }, null],
  [{ status: "running", read: 100, total: null, part: 0.25, rate: 1 }, "about 5 minutes left"],
  [{ status: "running", read: 100, total: null, part: 1, rate: 1 }, null],
  [{ status: "running", read: 0, total: 10, rate: null }, null],
  [{ status: "paused", read: 0, total: 10, rate: 1 }, null],
] as const)("how long it takes: %#", (run, words) => {
  expect(timeLeft({ part: null, ...run })).toBe(words);
});

test("who started it: a person, the schedule for what is followed, or somebody at the machine", () => {
  const person = { id: "u1", name: "Jane Doe" };
  expect(starterWords({ startedBy: person, queryId: null })).toBe("Jane Doe");
  expect(starterWords({ startedBy: null, queryId: "q1" })).toBe("the schedule");
  expect(starterWords({ startedBy: null, queryId: null })).toBe("the command line");
});

test("a reason is long enough for the history", () => {
  expect(reasonOf("ctgov", "x.ndjson")).toBe("As ClinicalTrials.gov gives it");
  expect(reasonOf("sheet", "a").length).toBeGreaterThanOrEqual(10);
});
