import { describe, expect, test } from "vitest";
import { endCertainty } from "#lib/partnerships/end.ts";
import { expectedOfField, type HeldValue } from "./dated-field.ts";
import { partnershipExpectations } from "./partnership-expectations.ts";
import { stageExpectations, type Step } from "./stage-expectations.ts";
import { standingOf } from "./state.ts";
import { trialExpectations } from "./trial-expectations.ts";

const step = (id: string, parts: Partial<Step>): Step => ({ id, kind: "guided", stage: "filed", status: null, date: null, announced: null, registrational: null, note: null, ...parts });
const held = (value: string | null, recorded = "2020-01-01", source = "source:a"): HeldValue => ({ value, recorded, sources: [{ sourceId: source, locator: "Completion date" }] });

describe("guidance", () => {
  test("to one stage is one expectation: each time it was given a statement, the step that reached it the outcome", () => {
    const [filing, start, ...more] = stageExpectations("program:p", [
      step("later", { date: "2021-Q1 guided", announced: "2020-08" }),
      step("reached", { kind: "reached", date: "2021-04-02" }),
      step("first", { date: "2020-H2 guided", announced: "2019-05" }),
      step("other", { stage: "phase_3", announced: "2021" }),
    ]);
    expect(more).toEqual([]);
    expect(filing).toMatchObject({ id: "program:p filed", kind: "filing", title: "Application for approval", outcome: { kind: "happened", date: "2021-04-02" } });
    expect(filing?.statements.map(({ date, said }) => [date, said])).toEqual([["2020-H2", "2019-05"], ["2021-Q1", "2020-08"]]);
    expect(standingOf(filing!, "2026-01-01")).toMatchObject({ state: "late", first: "2020-H2", shift: { days: { least: 92, most: 92 } } });
    expect(start).toMatchObject({ kind: "trial_start", title: "Start of Phase 3", statements: [{ date: null, said: "2021" }], outcome: null });
  });

  test("without a date and a day on which it was given says nothing of when", () => {
    expect(stageExpectations("program:p", [step("bare", {})])).toEqual([]);
  });

  test("that the program gave up is dropped, and one that was passed over happened at no known time", () => {
    const [dropped] = stageExpectations("program:p", [step("a", { stage: "phase_2", date: "2021" }), step("b", { kind: "left", stage: "phase_1", status: "discontinued", date: "2020" })]);
    expect(dropped?.outcome).toMatchObject({ kind: "dropped", date: "2020" });
    const [anew] = stageExpectations("program:p", [step("a", { stage: "phase_2", date: "2023", announced: "2022" }), step("b", { kind: "left", stage: "phase_1", status: "discontinued", date: "2020" })]);
    expect(anew?.outcome).toBeNull();
    const [passed] = stageExpectations("program:p", [step("a", { stage: "phase_2", date: "2021" }), step("b", { kind: "reached", stage: "phase_2_3", date: "2022" })]);
    expect(passed?.outcome).toMatchObject({ kind: "happened", date: null });
  });
});

describe("a dated field", () => {
  const of = (...history: HeldValue[]) => expectedOfField({ field: "completion", certainty: () => "guided", history });

  test("promises what it expects, and what lay ahead when it was recorded; earlier values keep their sources", () => {
    const said = of(held("2021-06 guided", "2019-01-01", "source:old"), held("2022", "2021-03-01"), held("2022-05-04", "2022-07-01"));
    expect(said?.statements).toMatchObject([
      { date: "2021-06", said: "2019-01-01", fields: [], former: [{ sourceId: "source:old" }] },
      { date: "2022", said: "2021-03-01" },
    ]);
    expect(said?.outcome).toMatchObject({ kind: "happened", date: "2022-05-04", fields: ["completion"] });
  });

  test("that never told of anything to come promises nothing", () => {
    expect(of(held("2019-05-01"))).toBeNull();
    expect(of()).toBeNull();
  });

  test("whose date was taken out has none now", () => {
    expect(of(held("2021 guided"), held(null, "2020-06-01"))).toMatchObject({ statements: [{ date: "2021" }, { date: null, said: "2020-06-01" }], outcome: null });
  });
});

describe("an agreement's end", () => {
  const end = (...history: HeldValue[]) => partnershipExpectations({ id: "partnership:p", title: "A and B" }, history);

  test.each([
    ["2024 inferred", "inferred"],
    ["2024 guided", "guided"],
    ["2024", "firm"],
  ])("%s is %s among what is expected, and so among what changed", (date, certainty) => {
    expect(end(held(date, "2020-01-01"))[0]?.statements).toMatchObject([{ date: "2024", certainty }]);
    expect(endCertainty(date)).toBe(certainty);
  });

  test("that only follows from the term stays open when it is past; one that is known is the outcome", () => {
    expect(end(held("2024 inferred", "2026-01-01"))[0]?.outcome).toBeNull();
    expect(end(held("2024 inferred", "2020-01-01"), held("2024-06-30", "2026-01-01"))[0]?.outcome).toMatchObject({ kind: "happened", date: "2024-06-30" });
  });
});

describe("a study's dates", () => {
  const trial = (status: Parameters<typeof trialExpectations>[0]["status"]) =>
    trialExpectations({ id: "trial:t", nctId: "NCT00000001", acronym: "ONE", status }, { start: [held("2020-03 guided")], primaryCompletion: [held("2021 guided")], completion: [held("2019-12-01")] });

  test("primary completion is said to be inferred from; what is past from the first is no expectation", () => {
    expect(trial(null).map(({ title, statements }) => [title, statements[0]?.certainty])).toEqual([
      ["Start of ONE (NCT00000001)", "guided"],
      ["Primary completion of ONE (NCT00000001)", "inferred"],
    ]);
  });

  test.each([
    [null, null, null],
    ["recruiting", "happened", null],
    ["withdrawn", "dropped", "dropped"],
    ["terminated", "happened", "dropped"],
    ["completed", "happened", "happened"],
  ] as const)("are settled by its status %s", (status, start, completion) => {
    expect(trial(status).map(({ outcome }) => outcome?.kind ?? null)).toEqual([start, completion]);
  });
});
