import { expect, test } from "vitest";
import { standing } from "./standing.ts";

const nothing = { stage: null, guidedStage: null, status: null, stageDate: null, territory: null };

test.each([
  [nothing, "stage not stated"],
  [{ ...nothing, territory: "china" as const }, "stage not stated, China"],
  [{ ...nothing, guidedStage: "phase_3" as const, status: "planned" as const, territory: "china" as const }, "Phase 3 planned, China"],
  [{ ...nothing, stage: "phase_1" as const, status: "active" as const, stageDate: "2016 inferred" }, "Phase 1, since 2016, inferred"],
  [{ ...nothing, stage: "phase_2" as const, status: "discontinued" as const, territory: "us" as const }, "Phase 2, United States, discontinued"],
  [{ ...nothing, stage: "phase_1_2" as const, status: "discontinued" as const, stageDate: "2020-08-20" }, "Phase 1/2, since 20 August 2020, discontinued"],
])("%j reads %s", (program, words) => expect(standing(program)).toBe(words));
