import { expect, test } from "vitest";
import { NO_BAR } from "#lib/programs/bar.ts";
import { framesOf, readFrame, sentFrame, type ProgramInTime } from "./frames.ts";

const STANDING = { guidedStage: null, status: null, stageDate: null, registrational: null };
const PROGRAM: ProgramInTime = {
  since: "2016-03-01",
  standings: [
    { ...STANDING, fromDay: "2016-03-01", stage: "phase_1", stageDate: "2016-03" },
    { ...STANDING, fromDay: "2018-12-31", stage: "phase_2", stageDate: "2018", registrational: true },
    { ...STANDING, fromDay: "2021-04-15", stage: "phase_2", stageDate: "2018", status: "discontinued", registrational: true },
  ],
  events: [
    { kind: "reached", stage: "phase_1", date: "2016-03", dateFrom: "2016-03-01", fromDay: "2016-03-01" },
    { kind: "reached", stage: "phase_2", date: "2018", dateFrom: "2018-01-01", fromDay: "2018-12-31" },
    { kind: "left", stage: "phase_2", date: "2021-04-15", dateFrom: "2021-04-15", fromDay: "2021-04-15" },
  ],
  partners: [{ name: "Partner", since: "2019-06-01" }],
};

const days = (program: ProgramInTime) => framesOf(program).map(({ day }) => day);

test("a program appears, may have moved, has moved, finds a partner, ends", () => {
  expect(framesOf(PROGRAM)).toEqual([
    { day: "2016-03-01", bar: { ...NO_BAR, stage: "phase_1", stageDate: "2016-03" } },
    { day: "2018-01-01", bar: { ...NO_BAR, stage: "phase_1", stageDate: "2016-03", open: [{ kind: "reached", stage: "phase_2", date: "2018" }] } },
    { day: "2018-12-31", bar: { ...NO_BAR, stage: "phase_2", stageDate: "2018", registrational: true } },
    { day: "2019-06-01", bar: { ...NO_BAR, stage: "phase_2", stageDate: "2018", registrational: true, partners: ["Partner"] } },
    { day: "2021-04-15", bar: { ...NO_BAR, stage: "phase_2", stageDate: "2018", registrational: true, partners: ["Partner"], status: "discontinued", left: "2021-04-15" } },
  ]);
});

test("what was before it came to the page is no frame of it: the first is what stood then", () => {
  expect(days({ ...PROGRAM, since: "2019-01-01" })).toEqual(["2019-01-01", "2019-06-01", "2021-04-15"]);
  expect(framesOf({ ...PROGRAM, since: "2019-01-01" })[0]?.bar.stage).toBe("phase_2");
});

test("one that no source says anything of is there, with its stage not stated", () => {
  expect(framesOf({ since: "2019-05-31", standings: [], events: [], partners: [] })).toEqual([{ day: "2019-05-31", bar: NO_BAR }]);
  expect(days({ ...PROGRAM, since: null })[0]).toBe("0000-01-01");
});

test("guidance may not have passed, however long its date is open", () => {
  const guided = { kind: "guided", stage: "phase_3", date: "2020", dateFrom: "2020-01-01", fromDay: "2022-01-01" } as const;
  expect(framesOf({ ...PROGRAM, events: [guided], standings: [] }).every(({ bar }) => bar.open.length === 0)).toBe(true);
});

test("a frame is read as it was sent", () => {
  for (const frame of framesOf(PROGRAM)) expect(readFrame(JSON.parse(JSON.stringify(sentFrame(frame))))).toEqual(frame);
  expect(sentFrame({ day: "2019-05-31", bar: NO_BAR })).toEqual({ day: "2019-05-31" });
});
