import { expect, test } from "vitest";
import type { CitationView } from "./footnotes.ts";
import { shownCitations } from "./shown-citations.ts";

const cited = (recordId: string, field: string): CitationView => ({
  recordId,
  field,
  source: null,
  locator: null,
  paraphrase: null,
  stance: "supports",
  derivation: null,
  unsourcedReason: "test",
});
const citations = [cited("a", "name"), cited("a", "targets"), cited("a", "targets.x.action"), cited("b", "name"), cited("b", "events.e1"), cited("b", "events.e2.date")];
const fields = (shown: Parameters<typeof shownCitations>[1]) => shownCitations(citations, shown).map((one) => `${one.recordId} ${one.field}`);

test("a field is that field and nothing beside it", () => {
  expect(fields([{ record: "b", fields: ["name"] }])).toEqual(["b name"]);
  expect(fields([{ record: "c", fields: ["*"] }])).toEqual([]);
});

test("a field without a citation of its own rests on that of its item, else of its list", () => {
  expect(fields([{ record: "b", fields: ["events.e1.stage"] }])).toEqual(["b events.e1"]);
  expect(fields([{ record: "a", fields: ["targets.y.targetId"] }])).toEqual(["a targets"]);
  expect(fields([{ record: "a", fields: ["targets.x.action"] }])).toEqual(["a targets.x.action"]);
});

test("a star takes in the list and all of it, or the whole record, in the order given", () => {
  expect(fields([{ record: "b", fields: ["events.*"] }])).toEqual(["b events.e1", "b events.e2.date"]);
  expect(fields([{ record: "b", fields: ["name"] }, { record: "a", fields: ["*"] }])).toEqual(["a name", "a targets", "a targets.x.action", "b name"]);
});

test("where a field's own citation only contradicts it, who says so is shown with it", () => {
  const other: CitationView = { ...cited("b", "events.e1.stage"), stance: "contradicts" };
  expect(shownCitations([...citations, other], [{ record: "b", fields: ["events.e1.stage"] }]).map(({ field }) => field)).toEqual(["events.e1", "events.e1.stage"]);
});
