import fc from "fast-check";
import { expect, test } from "vitest";
import { diffStates } from "./diff.ts";
import { checkEvidence } from "./evidence.ts";
import { changeGroup } from "./field-path.ts";
import { pickChanges } from "./pick-changes.ts";
import { state, unordered } from "./state.arbitrary.ts";
import type { RecordState } from "./state.ts";

const groupsOf = (before: RecordState, after: RecordState) => [...new Set(diffStates(before, after).flatMap(({ field }) => changeGroup(field) ?? []))];

test("none of the changes is the state before, all of them the state after", () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      expect(unordered(pickChanges(before, after, new Set()))).toEqual(unordered(before));
      const all = unordered(pickChanges(before, after, new Set(groupsOf(before, after))));
      expect(all.data).toEqual(unordered(after).data);
      expect([all.slug, all.published]).toEqual([after.slug, after.published]);
    }),
  );
});

test("some of the changes are made, the others are not, and each value has who says so", () => {
  fc.assert(
    fc.property(state, state, fc.func(fc.boolean()), (before, after, take) => {
      const chosen = new Set(groupsOf(before, after).filter((group) => take(group)));
      const picked = pickChanges(before, after, chosen);
      expect(new Set(groupsOf(before, picked))).toEqual(chosen);
      expect(checkEvidence(picked.data, picked.citations)).toEqual([]);
    }),
  );
});

test.each([
  ["country", "country"],
  ["events.filed.date", "events.filed"],
  ["events.order", null],
  ["citations.c1", null],
  ["record.slug", "record.slug"],
])("%s is accepted or refused as %s", (path, group) => expect(changeGroup(path)).toBe(group));
