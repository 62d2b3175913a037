import { expect, test } from "vitest";
import { Footnotes, type CitationView } from "./footnotes.ts";

const source = { slug: "interview", title: "Interview", kind: "interview" as const, publisher: null, published: null, said: null };
const citation = (field: string, locator: string, recordId = "molecule:a"): CitationView => ({
  recordId, field, source, locator, paraphrase: null, stance: "supports", derivation: null, unsourcedReason: null,
});

test("the same words of the same source are one note, numbered in order of first use", () => {
  const notes = new Footnotes([citation("name", "Q1"), citation("summary", "Q2"), citation("mechanism", "Q1")]);
  expect(notes.list.map((note) => [note.number, note.locator])).toEqual([[1, "Q1"], [2, "Q2"]]);
  expect(notes.of("molecule:a", "mechanism").map((note) => note.number)).toEqual([1]);
});

test("notes stand under their sources, and are numbered so", () => {
  const other = { ...source, slug: "registry" };
  const notes = new Footnotes([citation("name", "Q1"), { ...citation("summary", "Phase"), source: other }, citation("mechanism", "Q2")]);
  expect(notes.bySource.map((group) => group.map((note) => [note.number, note.locator]))).toEqual([[[1, "Q1"], [2, "Q2"]], [[3, "Phase"]]]);
  expect(notes.of("molecule:a", "summary").map((note) => note.number)).toEqual([3]);
});

test("a field without a note of its own has those of its item, else of its list", () => {
  const notes = new Footnotes([citation("events", "Q1"), citation("events.filed", "Q2"), citation("events.filed.date", "Q3")]);
  const numbers = (field: string) => notes.of("molecule:a", field).map((note) => note.locator);
  expect(numbers("events.filed.date")).toEqual(["Q3"]);
  expect(numbers("events.filed.stage")).toEqual(["Q2"]);
  expect(numbers("events.begun.stage")).toEqual(["Q1"]);
  expect(numbers("name")).toEqual([]);
});

test("where a field's own note only contradicts it, who says so is looked for further", () => {
  const notes = new Footnotes([citation("events.filed", "Q2"), { ...citation("events.filed.date", "Q3"), stance: "contradicts" }]);
  expect(notes.of("molecule:a", "events.filed.date").map((note) => [note.locator, note.stance])).toEqual([["Q2", "supports"], ["Q3", "contradicts"]]);
});

test("notes of one record are not another's", () => {
  const notes = new Footnotes([citation("name", "Q1", "molecule:b")]);
  expect(notes.of("molecule:a", "name")).toEqual([]);
});

test("two fields that cite the same note twice show it once", () => {
  const notes = new Footnotes([citation("name", "Q1"), citation("name", "Q1")]);
  expect(notes.of("molecule:a", "name")).toHaveLength(1);
});
