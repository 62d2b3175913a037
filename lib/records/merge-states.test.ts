import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatten } from "./diff.ts";
import { checkEvidence } from "./evidence.ts";
import { mergeStates } from "./merge-states.ts";
import { state, unordered } from "./state.arbitrary.ts";
import type { RecordState } from "./state.ts";

const BASE: RecordState = {
  slug: "m1", published: true, deleted: false, mergedInto: null, citations: [], discrepancies: [],
  data: { name: "M1", modality: null, targets: [{ id: "a", targetId: "target:a", action: null }, { id: "b", targetId: "target:b", action: null }] },
};
const changed = (data: RecordState["data"]): RecordState => ({ ...BASE, data: { ...BASE.data, ...data } });

describe("what only one side changed is taken from it", () => {
  test("fields, and parts of one item", () => {
    const theirs = changed({ modality: "antibody", targets: [{ id: "a", targetId: "target:a", action: "binder" }, { id: "b", targetId: "target:b", action: null }] });
    const yours = changed({ name: "M-1", targets: [{ id: "a", targetId: "target:x", action: null }, { id: "b", targetId: "target:b", action: null }] });
    const { state: merged, collisions } = mergeStates(BASE, theirs, yours);
    expect(collisions).toEqual([]);
    expect(merged.data).toEqual({ name: "M-1", modality: "antibody", targets: [{ id: "a", targetId: "target:x", action: "binder" }, { id: "b", targetId: "target:b", action: null }] });
  });

  test("items added and taken out, and their order", () => {
    const theirs = changed({ targets: [{ id: "b", targetId: "target:b", action: null }, { id: "a", targetId: "target:a", action: null }] });
    const yours = changed({ targets: [{ id: "a", targetId: "target:a", action: null }, { id: "c", targetId: "target:c", action: null }] });
    expect(mergeStates(BASE, theirs, yours).state.data.targets).toEqual([{ id: "a", targetId: "target:a", action: null }, { id: "c", targetId: "target:c", action: null }]);
  });
});

test("what both changed differently is asked for, and goes by the choice", () => {
  const theirs = changed({ name: "Theirs" });
  const yours = changed({ name: "Yours" });
  const { state: merged, collisions } = mergeStates(BASE, theirs, yours);
  expect(collisions).toEqual([{ field: "name", base: "M1", theirs: "Theirs", yours: "Yours" }]);
  expect(merged.data.name).toBe("Theirs");
  expect(mergeStates(BASE, theirs, yours, new Map([["name", "yours"]])).state.data.name).toBe("Yours");
});

test("an item that one side took out and the other changed is asked for", () => {
  const theirs = changed({ targets: [{ id: "b", targetId: "target:b", action: null }] });
  const yours = changed({ targets: [{ id: "a", targetId: "target:a", action: "binder" }, { id: "b", targetId: "target:b", action: null }] });
  expect(mergeStates(BASE, theirs, yours).collisions).toEqual([
    { field: "targets.a", base: { id: "a", targetId: "target:a", action: null }, theirs: null, yours: { id: "a", targetId: "target:a", action: "binder" } },
  ]);
});

describe("whatever the three states are", () => {
  const asserting = (check: (base: RecordState, theirs: RecordState, yours: RecordState) => void) => fc.assert(fc.property(state, state, state, check), { numRuns: 300 });

  test("who changed nothing takes nothing away", () =>
    asserting((base, theirs) => {
      expect(unordered(mergeStates(base, theirs, base).state)).toEqual(unordered(theirs));
      expect(unordered(mergeStates(base, base, theirs).state)).toEqual(unordered(theirs));
      expect(unordered(mergeStates(base, theirs, theirs).state)).toEqual(unordered(theirs));
    }));

  test("a value is one that some side holds, and a collision's that of the side chosen", () =>
    asserting((base, theirs, yours) => {
      const { collisions } = mergeStates(base, theirs, yours);
      const merged = mergeStates(base, theirs, yours, new Map(collisions.map(({ field }) => [field, "yours"]))).state;
      const values = flatten(merged.data);
      for (const [path, value] of values) expect([flatten(theirs.data).get(path), flatten(yours.data).get(path)]).toContainEqual(value);
      for (const { field, yours: wanted } of collisions) if (typeof wanted === "string" && values.has(field)) expect(values.get(field)).toBe(wanted);
    }));

  test("each value still has who says so", () =>
    asserting((base, theirs, yours) => {
      const { collisions } = mergeStates(base, theirs, yours);
      for (const side of ["theirs", "yours"] as const) {
        const merged = mergeStates(base, theirs, yours, new Map(collisions.map(({ field }) => [field, side]))).state;
        expect(checkEvidence(merged.data, merged.citations)).toEqual([]);
      }
    }));
});
