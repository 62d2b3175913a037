import { expect, test } from "vitest";
import type { RecordState } from "./state.ts";
import { changeLabel, stateWords, valueWords } from "./value-words.ts";

const titleOf = (id: string) => `title of ${id}`;
const dispute = {
  id: "start",
  field: "events.first.date",
  question: "When?",
  status: "open" as const,
  ruling: null,
  statements: [{ id: "s", value: "2019-10-21", sourceId: "source:r", locator: "Start date", paraphrase: null, isError: false }],
};
const state: RecordState = {
  slug: "p",
  published: true,
  deleted: false,
  mergedInto: null,
  data: { moleculeId: "molecule:m", territory: "china", setting: null, events: [{ id: "first", kind: "reached", stage: "phase_1", date: "2016" }] },
  citations: [],
  discrepancies: [dispute],
};
const WORDS: [path: string, value: unknown, words: string | null][] = [
  ["moleculeId", "molecule:m", "title of molecule:m"],
  ["territory", "china", "China"],
  ["setting", null, null],
  ["events.first.date", "2016", "2016"],
  ["record.slug", "p", "p"],
  ["record.deleted", false, "no"],
  ["record.mergedInto", null, null],
  ["discrepancies.start", dispute, "When? Also said: 21 October 2019 (title of source:r, Start date). Open."],
];

test.each(WORDS)("%s of a change is said as that of a state", (path, value, words) => {
  expect(valueWords("program", path, value, titleOf)).toBe(words);
  expect(stateWords("program", state, path, titleOf)).toBe(words);
});

test("what is not there has no words", () => {
  expect(stateWords("program", state, "discrepancies.none", titleOf)).toBeNull();
  expect(stateWords("program", state, "events.none.date", titleOf)).toBeNull();
  expect(stateWords("program", null, "territory", titleOf)).toBeNull();
  expect(valueWords("program", "record.mergedInto", "program:other", titleOf)).toBe("title of program:other");
  const statements = dispute.statements.map((statement) => ({ ...statement, isError: true }));
  expect(valueWords("program", "discrepancies.start", { ...dispute, statements }, titleOf)).toContain("Start date; marked as an error)");
  expect(valueWords("program", "discrepancies.start", { ...dispute, status: "ruled", ruling: "Both stand." }, titleOf)).toMatch(/Start date\)\. Ruled: Both stand\.$/);
});

test("a disagreement is called by what it is about", () => {
  expect(changeLabel("discrepancies.start", null, state)).toBe("Sources disagree: stage event: date");
  expect(changeLabel("record.deleted", state)).toBe("Deleted");
  expect(changeLabel("territory")).toBe("Territory");
});
