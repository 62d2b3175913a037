import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdit, changedValues, type ChangeSource } from "./apply-edit.ts";
import { checkEvidence } from "./evidence.ts";
import { state } from "./state.arbitrary.ts";
import type { Citation, RecordState } from "./state.ts";

const citation = (id: string, field: string, more: Partial<Citation> = {}): Citation => ({
  id, field, sourceId: "source:talk", locator: "Q1", paraphrase: null, stance: "supports", derivation: null, unsourcedReason: null, ...more,
});
const BEFORE: RecordState = {
  slug: "m1", published: true, deleted: false, mergedInto: null, discrepancies: [],
  data: { name: "M1", modality: "antibody", targets: [{ id: "a", targetId: "target:a", action: "binder" }] },
  citations: [citation("c1", "name"), citation("c2", "modality"), citation("c3", "targets.a"), citation("c4", "modality", { stance: "contradicts" })],
};
const LATER: ChangeSource = { sourceId: "source:later", locator: "p. 2" };
const edit = (data: RecordState["data"], sources: [string, ChangeSource][]) => applyEdit(BEFORE, { data: { ...BEFORE.data, ...data }, sources: new Map(sources) });
const cited = (citations: Citation[]) => citations.map(({ field, sourceId, stance }) => `${field} ${sourceId} ${stance}`);

test("what was changed is said by the source given for it, and no longer by the one of before", () => {
  const { citations, errors } = edit({ modality: "bispecific" }, [["*", LATER]]);
  expect(errors).toEqual([]);
  expect(cited(citations)).toEqual(["name source:talk supports", "targets.a source:talk supports", "modality source:talk contradicts", "modality source:later supports"]);
});

test("what was taken out takes all that was said of it along", () => {
  expect(cited(edit({ modality: null, targets: [] }, []).citations)).toEqual(["name source:talk supports"]);
});

test("a new item is cited as one, a changed part of an old one by itself", () => {
  const targets = [{ id: "a", targetId: "target:a", action: "inhibitor" }, { id: "b", targetId: "target:b", action: null }];
  expect(changedValues(BEFORE.data, { ...BEFORE.data, targets })).toEqual(["targets.a.action", "targets.b"]);
  const { citations } = edit({ targets }, [["targets.b", LATER], ["*", { unsourcedReason: "As agreed by telephone" }]]);
  expect(citations.slice(-2).map(({ field, sourceId, unsourcedReason }) => [field, sourceId, unsourcedReason])).toEqual([
    ["targets.a.action", null, "As agreed by telephone"],
    ["targets.b", "source:later", null],
  ]);
});

test("a part of a new item may have a source of its own; the rest of it is then cited part by part", () => {
  const targets = [{ id: "a", targetId: "target:a", action: "binder" }, { id: "b", targetId: "target:b", action: "inhibitor" }];
  const { citations, errors } = edit({ targets }, [["targets.b.action", LATER], ["*", { unsourcedReason: "As agreed by telephone" }]]);
  expect(errors).toEqual([]);
  expect(citations.slice(-2).map(({ field, sourceId }) => [field, sourceId])).toEqual([
    ["targets.b.targetId", null],
    ["targets.b.action", "source:later"],
  ]);
});

describe("a change without a source is refused at its field", () => {
  test.each<[string, [string, ChangeSource][], string, string]>([
    ["none given", [], "modality", "needs a source, or a reason why there is none"],
    ["for another field", [["name", LATER]], "modality", "needs a source, or a reason why there is none"],
    ["both", [["modality", { sourceId: "source:a", locator: "p. 1", unsourcedReason: "None" }]], "modality", "needs a source, or a reason why there is none"],
    ["no place in it", [["*", { sourceId: "source:a" }]], "modality locator", "or a paraphrase is needed: where the source says so, or what it says"],
  ])("%s", (_what, sources, path, message) => {
    expect(edit({ modality: "bispecific" }, sources).errors).toEqual([{ path, message }]);
  });
});

test("whatever is edited, each value has who says so, and nothing else is cited", () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const { citations, errors } = applyEdit(before, { data: after.data, sources: new Map([["*", LATER]]) });
      expect(errors).toEqual([]);
      expect(checkEvidence(after.data, citations)).toEqual([]);
    }),
  );
});
