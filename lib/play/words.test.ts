import { expect, test } from "vitest";
import { NO_BAR, type Bar } from "#lib/programs/bar.ts";
import { stepDays, stepsOn, type PlayedProgram } from "./played.ts";
import { standWords, stepWords } from "./words.ts";

const frame = (bar: Partial<Bar>, day = "2019-05-31") => ({ day, bar: { ...NO_BAR, ...bar } });
const OPEN = { kind: "reached", stage: "phase_2", date: "2018" } as const;

test.each<[string, Partial<Bar> | null, Partial<Bar>]>([
  ["new, Phase 1", null, { stage: "phase_1" }],
  ["new, stage not stated", null, {}],
  ["new, stage not stated, planned: Phase 3; registrational", null, { guidedStage: "phase_3", status: "planned", registrational: true }],
  ["Phase 1 to Phase 2", { stage: "phase_1" }, { stage: "phase_2", status: "active" }],
  ["Phase 1 to Pivotal Phase 2; registrational; with Partner", { stage: "phase_1" }, { stage: "pivotal_phase_2", registrational: true, partners: ["Partner"] }],
  ["IND cleared to Phase 1", { stage: "ind_cleared", guidedStage: "phase_1" }, { stage: "phase_1" }],
  ["Phase 1 to Phase 2, planned: Phase 3", { stage: "phase_1", guidedStage: "phase_2" }, { stage: "phase_2", guidedStage: "phase_3" }],
  ["Phase 3 planned to Phase 3", { guidedStage: "phase_3", status: "planned" }, { stage: "phase_3" }],
  ["Phase 2 planned", { stage: "phase_1" }, { stage: "phase_1", guidedStage: "phase_2" }],
  ["Phase 2 no longer planned", { stage: "phase_1", guidedStage: "phase_2" }, { stage: "phase_1" }],
  ["Phase 1, discontinued; Phase 2 no longer planned", { stage: "phase_1", guidedStage: "phase_2" }, { stage: "phase_1", status: "discontinued" }],
  ["Phase 2, discontinued", { stage: "phase_2" }, { stage: "phase_2", status: "discontinued", left: "2021" }],
  ["may have reached Phase 2 (2018)", { stage: "phase_1" }, { stage: "phase_1", open: [OPEN] }],
  ["Phase 1 to Phase 2", { stage: "phase_1", open: [OPEN] }, { stage: "phase_2" }],
  ["sure to have reached Phase 2", { stage: "phase_3", open: [OPEN] }, { stage: "phase_3" }],
  ["with Second", { stage: "phase_1", partners: ["First"] }, { stage: "phase_1", partners: ["First", "Second"] }],
  ["no longer registrational", { stage: "phase_2", registrational: true }, { stage: "phase_2" }],
  ["status active", { stage: "phase_2" }, { stage: "phase_2", status: "active" }],
  ["Phase 2, dated otherwise", { stage: "phase_2", stageDate: "2018" }, { stage: "phase_2", stageDate: "2018-05" }],
])("%s", (words, before, after) => expect(stepWords({ before: before && frame(before), after: frame(after) })).toBe(words));

const PROGRAMS: PlayedProgram[] = [
  { slug: "one", title: "One", frames: [frame({ stage: "phase_1" }, "2016-12-31"), frame({ stage: "phase_2" }, "2019-05-31")] },
  { slug: "two", title: "Two", frames: [frame({ stage: "phase_1", status: "discontinued" }, "2019-05-31")] },
  { slug: "three", title: "Three", frames: [frame({ guidedStage: "phase_3" }, "2020-01-01")] },
  { slug: "four", title: "Four", frames: [frame({}, "2020-01-01")] },
];

test("what stands is counted by stage, in the order of the stages", () => {
  expect(standWords(PROGRAMS, "2016-12-30")).toBe("no program yet");
  expect(standWords(PROGRAMS, "2018-01-01")).toBe("1 program: 1 Phase 1");
  expect(standWords(PROGRAMS, "2019-05-31")).toBe("2 programs: 1 Phase 1, 1 Phase 2; 1 ended");
  expect(standWords(PROGRAMS, "2026-01-01")).toBe("4 programs: 1 Phase 1, 1 Phase 2, 1 planned, 1 stage not stated; 1 ended");
});

test("a step is what changes on its day", () => {
  expect(stepDays(PROGRAMS)).toEqual(["2016-12-31", "2019-05-31", "2020-01-01"]);
  expect(stepsOn(PROGRAMS, "2019-05-31").map(({ slug, before }) => [slug, before?.bar.stage])).toEqual([
    ["one", "phase_1"],
    ["two", undefined],
  ]);
  expect(stepsOn(PROGRAMS, "2018-01-01")).toEqual([]);
});
