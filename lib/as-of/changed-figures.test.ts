import { expect, test } from "vitest";
import { changedFigures } from "./changed-figures.ts";

const row = { id: "a", name: "Alpha", programs: 2, stage: "phase_1", country: "China" };
const view = { total: 1, rows: [row] };

test("the same view differs in nothing", () => expect(changedFigures(view, structuredClone(view))).toEqual([]));

test.each([
  ["a total", { ...view, total: 2 }, [{ of: "How many there are", before: "1", after: "2" }]],
  ["what a row counts", { total: 1, rows: [{ ...row, programs: 3 }] }, [{ of: "Alpha: programs", before: "2", after: "3" }]],
  ["the furthest stage", { total: 1, rows: [{ ...row, stage: null }] }, [{ of: "Alpha: furthest stage", before: "Phase 1", after: null }]],
  ["which rows there are", { total: 1, rows: [{ id: "b", title: "Beta" }] }, [{ of: "Alpha", before: "on this page", after: null }, { of: "Beta", before: null, after: "on this page" }]],
  ["a value of the record itself, which the log tells of", { total: 1, rows: [{ ...row, country: "France" }] }, []],
])("%s", (_what, now, figures) => expect(changedFigures(view, now)).toEqual(figures));

test("what is no list, or is gone, has no figures", () => {
  expect(changedFigures({ record: { id: "a" } }, { record: { id: "a" } })).toEqual([]);
  expect(changedFigures(null, view)).toEqual([]);
});
