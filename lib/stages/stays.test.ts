import { expect, test } from "vitest";
import { staysOf } from "./stays.ts";
import { END_OF_TIME } from "./standings.ts";

type Stood = Parameters<typeof staysOf>[0][number];
const stood = (stage: Stood["stage"], fromDay: string, untilDay: string, status: Stood["status"] = null): Stood => ({ stage, status, lastEventId: `${stage}`, fromDay, untilDay });
const told = (standings: Stood[], day = "2021-01-01") => staysOf(standings, day).map(({ stage, from, until, days }) => [stage, from, until, days]);

test("a stay ends with the next stage, and the last goes on", () => {
  expect(told([stood("phase_1", "2019-01-01", "2020-01-01"), stood("phase_2", "2020-01-01", END_OF_TIME)])).toEqual([
    ["phase_1", "2019-01-01", "2020-01-01", 365],
    ["phase_2", "2020-01-01", null, 366],
  ]);
});

test("another status at the same stage parts no stay, and the order they come in does not matter", () => {
  expect(told([stood("phase_1", "2019-03-01", "2020-01-01", "active"), stood("phase_1", "2019-01-01", "2019-03-01"), stood("phase_2", "2020-01-01", END_OF_TIME)])[0]).toEqual(["phase_1", "2019-01-01", "2020-01-01", 365]);
});

test("a stage that is come back to has two stays", () => {
  expect(told([stood("phase_1", "2019-01-01", "2019-01-11"), stood("phase_2", "2019-01-11", "2019-01-21"), stood("phase_1", "2019-01-21", "2019-01-31")]).map(([stage]) => stage)).toEqual(["phase_1", "phase_2", "phase_1"]);
});

test("what was ended is at its stage no longer, and guidance alone is no stage", () => {
  expect(told([stood(null, "2018-01-01", "2019-01-01", "planned"), stood("phase_1", "2019-01-01", "2020-01-01"), stood("phase_1", "2020-01-01", END_OF_TIME, "discontinued")])).toEqual([["phase_1", "2019-01-01", "2020-01-01", 365]]);
});

test("on a day in the past nothing is told of later", () => {
  const standings = [stood("phase_1", "2019-01-01", "2020-01-01"), stood("phase_2", "2020-01-01", END_OF_TIME)];
  expect(told(standings, "2019-01-31")).toEqual([["phase_1", "2019-01-01", null, 30]]);
});
