import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePartialDates } from "#lib/dates/compare.ts";
import { nearbyDate } from "#lib/dates/partial-date.arbitrary.ts";
import { formatPartialDate, interval, readPartialDate } from "#lib/dates/partial-date.ts";
import { PROGRAM_STATUSES, STAGE_EVENT_KINDS, STAGES } from "#lib/vocabularies/stages.ts";
import { compareSteps, derivePresentStage, type StageStep } from "./derive.ts";

const date = fc.option(nearbyDate.map(formatPartialDate));
const step = fc.record({
  kind: fc.constantFrom(...STAGE_EVENT_KINDS.values),
  stage: fc.constantFrom(...STAGES.values),
  status: fc.option(fc.constantFrom(...PROGRAM_STATUSES.values)),
  date,
  announced: date,
  registrational: fc.option(fc.boolean()),
});
const steps: fc.Arbitrary<StageStep[]> = fc.array(step, { maxLength: 8 }).map((list) => list.map((one, index) => ({ id: `e${index}`, ...one })));
const shuffled = (list: fc.Arbitrary<StageStep[]>) => list.chain((ordered) => fc.tuple(fc.constant(ordered), fc.shuffledSubarray(ordered, { minLength: ordered.length })));

const make = (id: string, parts: Partial<StageStep>): StageStep => ({
  id,
  kind: "reached",
  stage: "phase_1",
  status: null,
  date: null,
  announced: null,
  registrational: null,
  ...parts,
});

describe("any steps", () => {
  test("the order of writing does not matter", () => {
    fc.assert(
      fc.property(shuffled(steps), ([ordered, other]) => {
        expect(derivePresentStage(other)).toEqual(derivePresentStage(ordered));
      }),
      { numRuns: 500 },
    );
  });

  test("stand in a total order", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const sorted = [...list].sort(compareSteps);
        for (const [position, one] of sorted.entries()) for (const later of sorted.slice(position + 1)) {
          expect(compareSteps(one, later)).toBeLessThan(0);
          expect(compareSteps(later, one)).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("the stage is one that was reached, or not stated", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const reached = list.filter((one) => one.kind === "reached").map((one) => one.stage);
        const { stage } = derivePresentStage(list);
        if (reached.length) expect(reached).toContain(stage);
        else expect(stage).toBeNull();
      }),
    );
  });

  test("no dated stage is overruled by one dated wholly before it", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { stageDate, stageUntil, stageFrom } = derivePresentStage(list);
        for (const one of list)
          if (one.kind === "reached" && one.date !== null) {
            expect(stageDate).not.toBeNull();
            expect(comparePartialDates(readPartialDate(stageDate as string), readPartialDate(one.date))).toBeGreaterThanOrEqual(0);
          }
        expect({ from: stageFrom, until: stageUntil }).toEqual(stageDate ? interval(readPartialDate(stageDate)) : { from: null, until: null });
      }),
    );
  });

  test("an undated step overrules no dated one", () => {
    fc.assert(
      fc.property(steps, step, (list, added) => {
        fc.pre(list.some((one) => one.kind === "reached" && one.date !== null));
        const undated = { ...added, id: "undated", date: null, announced: null };
        const { stage, stageDate, lastEventId } = derivePresentStage([...list, undated]);
        const before = derivePresentStage(list);
        expect(stage).toBe(before.stage);
        expect(stageDate).toBe(before.stageDate);
        expect(lastEventId).toBe(before.lastEventId);
      }),
    );
  });

  test("leaving a stage keeps the stage and brings the status", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...PROGRAM_STATUSES.values), fc.constantFrom(...STAGES.values), (list, status, stage) => {
        const left = make("left", { kind: "left", stage, status, date: "2100" });
        const before = derivePresentStage(list);
        const after = derivePresentStage([...list, left]);
        expect(after).toEqual({ ...before, status, lastEventId: "left" });
      }),
    );
  });

  test("guidance changes neither stage nor status of what has begun", () => {
    fc.assert(
      fc.property(steps, step, (list, added) => {
        fc.pre(list.some((one) => one.kind !== "guided"));
        const { guidedStage: _before, registrational: _b, ...before } = derivePresentStage(list);
        const { guidedStage: _after, registrational: _a, ...after } = derivePresentStage([...list, { ...added, id: "guidance", kind: "guided" }]);
        expect(after).toEqual(before);
      }),
    );
  });
});

test("no step at all: everything is not stated", () => {
  expect(derivePresentStage([])).toEqual({
    stage: null,
    status: null,
    registrational: null,
    guidedStage: null,
    lastEventId: null,
    stageDate: null,
    stageFrom: null,
    stageUntil: null,
  });
});

test("guidance alone: planned, and the stage is not stated", () => {
  const derived = derivePresentStage([make("a", { kind: "guided", stage: "phase_1", date: "2020 guided", announced: "2019-05" })]);
  expect(derived).toMatchObject({ stage: null, status: "planned", guidedStage: "phase_1", lastEventId: "a", stageDate: null });
});

test("discontinued in Phase 2 keeps both", () => {
  const derived = derivePresentStage([
    make("b", { kind: "left", stage: "phase_2", status: "discontinued", date: "2021" }),
    make("a", { stage: "phase_2", date: "2018" }),
  ]);
  expect(derived).toMatchObject({ stage: "phase_2", status: "discontinued", lastEventId: "b", stageDate: "2018", stageFrom: "2018-01-01", stageUntil: "2018-12-31" });
});

test("the latest step counts, also where it is not the furthest", () => {
  const derived = derivePresentStage([make("a", { stage: "phase_2", date: "2018" }), make("b", { stage: "phase_1", date: "2020-03" })]);
  expect(derived).toMatchObject({ stage: "phase_1", status: null, lastEventId: "b" });
});

test("guidance to a stage that was reached meanwhile is spent", () => {
  const guided = make("g", { kind: "guided", stage: "phase_2", announced: "2018" });
  expect(derivePresentStage([guided, make("a", { stage: "phase_1", date: "2017" })]).guidedStage).toBe("phase_2");
  expect(derivePresentStage([guided, make("a", { stage: "phase_2", date: "2019" })]).guidedStage).toBeNull();
});
