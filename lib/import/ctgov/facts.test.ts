import { expect, test } from "vitest";
import { registeredDate } from "./dates.ts";
import { factsOf } from "./facts.ts";
import { jsonOf, mappedOf, studyOf } from "./mapping.fixtures.ts";
import { phaseOf, stageOf } from "./phases.ts";
import { statusOf } from "./status.ts";
import { readStudy, type Study } from "./study.ts";

test.each([
  [["PHASE1"], "phase_1", "phase_1"],
  [["PHASE1", "PHASE2"], "phase_1_2", "phase_1_2"],
  [["PHASE2", "PHASE1"], "phase_1_2", "phase_1_2"],
  [["PHASE2", "PHASE3"], "phase_2_3", "phase_2_3"],
  [["PHASE3", "PHASE3"], "phase_3", "phase_3"],
  [["EARLY_PHASE1"], "early_phase_1", "early_phase_1"],
  [["PHASE4"], "phase_4", null],
  [["NA"], "na", null],
  [[], null, null],
  [["PHASE1", "PHASE3"], undefined, null],
  [["NA", "PHASE1"], undefined, null],
  [["PHASE0"], undefined, null],
])("phases %j are %s, and the stage %s", (listed, phase, stage) => {
  expect(phaseOf(listed)).toBe(phase);
  expect(stageOf(phaseOf(listed))).toBe(stage);
});

test("the registry's fourteen statuses, and no others", () => {
  const words = "ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING SUSPENDED TERMINATED WITHDRAWN AVAILABLE NO_LONGER_AVAILABLE TEMPORARILY_NOT_AVAILABLE APPROVED_FOR_MARKETING WITHHELD UNKNOWN".split(" ");
  expect(words.map(statusOf)).toEqual(words.map((word) => word.toLowerCase()));
  expect([statusOf("STOPPED"), statusOf(""), statusOf(undefined)]).toEqual([undefined, undefined, undefined]);
});

test.each([
  [{ date: "2019-10-21", type: "ACTUAL" }, "start", "recruiting", "2019-10-21"],
  [{ date: "2019-10", type: "ESTIMATED" }, "start", "recruiting", "2019-10 guided"],
  [{ date: "2019" }, "start", "recruiting", "2019"],
  [{ date: "2004-05" }, "start", "terminated", "2004-05"],
  [{ date: "2030-01" }, "start", "not_yet_recruiting", "2030-01 guided"],
  [{ date: "2030-01" }, "start", "withdrawn", "2030-01 guided"],
  [{ date: "2030-01" }, "end", "recruiting", "2030-01 guided"],
  [{ date: "2016-07" }, "end", "completed", "2016-07"],
  [{ date: "2016-07" }, "end", undefined, "2016-07 inferred"],
  [undefined, "end", "completed", null],
  [{}, "end", "completed", null],
  [{ date: "2017-02-30", type: "ACTUAL" }, "end", "completed", undefined],
  [{ date: "January 2017", type: "ACTUAL" }, "end", "completed", undefined],
  [{ date: "2017-H1", type: "ACTUAL" }, "end", "completed", undefined],
] as const)("date %j of the %s, %s: %s", (given, event, status, date) => {
  expect(registeredDate(given, event, status)).toBe(date);
});

test("a study that is unknown to the registry keeps its last known status, in the paraphrase and for its dates", () => {
  const { statements } = mappedOf({ status: "UNKNOWN", lastKnown: "RECRUITING", start: { date: "2007-04" }, completion: { date: "2009-04" } });
  const trial = statements.at(-1);
  expect(trial?.data).toMatchObject({ status: "unknown", start: "2007-04", completion: "2009-04 guided" });
  expect(trial?.citations.find(({ field }) => field === "status")?.paraphrase).toBe("Status: unknown; the last one known was recruiting.");
});

test("what a whole record leaves out is stated as none; an answer with some fields alone says nothing of the others", () => {
  const whole = factsOf(studyOf({}));
  expect(whole).toMatchObject({ acronym: null, phase: null, start: null, whyStopped: null, enrolment: null, enrolmentKind: null });
  const { hasResults, ...part } = jsonOf({});
  expect(hasResults).toBe(false);
  const partial = factsOf(readStudy(JSON.parse(JSON.stringify(part))) as Study);
  for (const field of ["acronym", "phase", "start", "whyStopped", "enrolment", "enrolmentKind"] as const) expect([field, partial[field]]).toEqual([field, undefined]);
});

test("values that cannot be read are said to be so, and replace nothing", () => {
  const json = jsonOf({ phases: ["PHASE1", "PHASE3"], status: "PAUSED", start: { date: "soon", type: "ACTUAL" }, enrolment: { count: 2.5 } });
  const facts = factsOf(readStudy(JSON.parse(JSON.stringify(json))) as Study);
  expect(facts).toMatchObject({ phase: undefined, status: undefined, start: undefined, enrolment: undefined, enrolmentKind: undefined });
  expect(facts.unreadable.map(({ text }) => text)).toEqual(["PAUSED", "PHASE1, PHASE3", "Start date: soon", "Enrolment: 2.5"]);
});

test.each([
  [{ count: 0, type: "ACTUAL" }, 0, "actual"],
  [{ count: 40, type: "ESTIMATED" }, 40, "estimated"],
  [{ count: 40 }, 40, null],
  [{ count: 99_999_999, type: "ACTUAL" }, 99_999_999, "actual"],
  [{ count: 2 ** 31, type: "ACTUAL" }, undefined, undefined],
  [{ count: -1, type: "ACTUAL" }, undefined, undefined],
])("enrolment %j", (enrolment, count, kind) => {
  expect(factsOf(studyOf({ enrolment }))).toMatchObject({ enrolment: count, enrolmentKind: kind });
});
