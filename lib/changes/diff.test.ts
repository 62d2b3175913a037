import fc from "fast-check";
import { expect, test } from "vitest";
import { PROGRAM_STATUSES, STAGES } from "#lib/vocabularies/stages.ts";
import { apply, changes, type ProgramStanding } from "./diff.ts";

const stage = fc.option(fc.constantFrom(...STAGES.values));
const standings = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(..."abcdefghij"), stage, status: fc.option(fc.constantFrom(...PROGRAM_STATUSES.values)), guidedStage: stage }), { selector: ({ id }) => id })
  .map((list) => list.sort((a, b) => (a.id < b.id ? -1 : 1)));

test("the changes from one to another, applied to the one, give the other", () => {
  fc.assert(fc.property(standings, standings, (a, b) => void expect(apply(changes(a, b), a)).toEqual(b)));
});

test("nothing changes between the same standings, in whatever order", () => {
  fc.assert(fc.property(standings, (a) => void expect(changes(a, a.toReversed())).toEqual([])));
});

test("what is new one way has vanished the other way", () => {
  fc.assert(
    fc.property(standings, standings, (a, b) => {
      const gone = changes(b, a).filter(({ after }) => after === null);
      expect(changes(a, b).filter(({ kind }) => kind === "new").map(({ id }) => id)).toEqual(gone.map(({ id }) => id));
      expect(gone.every(({ kind }) => kind === "vanished")).toBe(true);
    }),
  );
});

const at = (change: Partial<ProgramStanding>): ProgramStanding => ({ id: "a", stage: "phase_1", status: "active", guidedStage: null, ...change });

test.each([
  ["advanced", {}, { stage: "phase_2" }],
  ["advanced", { stage: null }, { stage: "discovery" }],
  ["moved_back", { stage: "phase_2" }, {}],
  ["moved_back", {}, { stage: null }],
  ["stopped", {}, { stage: "phase_2", status: "discontinued" }],
  ["stopped", { status: "no_development_reported" }, { status: "withdrawn" }],
  ["resumed", { status: "suspended" }, {}],
  ["resumed", { status: "no_development_reported" }, {}],
  ["vanished", {}, { status: "no_development_reported" }],
  ["vanished", { status: "suspended" }, { status: "no_development_reported" }],
  ["restated", {}, { guidedStage: "phase_3" }],
  ["restated", { status: "discontinued" }, { status: "withdrawn" }],
] as const)("%s: from %o to %o", (kind, before, after) => {
  expect(changes([at(before)], [at(after)]).map((one) => one.kind)).toEqual([kind]);
});
