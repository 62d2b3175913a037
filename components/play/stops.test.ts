import { expect, test } from "vitest";
import { nextStop, previousStop } from "./stops.ts";

const STOPS = ["2016-12-31", "2019-05-31", "2020-01-01"];

test.each([
  ["2016-12-30", "2016-12-31", undefined],
  ["2016-12-31", "2019-05-31", undefined],
  ["2018-01-01", "2019-05-31", "2016-12-31"],
  ["2020-01-01", undefined, "2019-05-31"],
  ["2024-01-01", undefined, "2020-01-01"],
])("from %s on to %s, back to %s", (day, next, previous) => expect([nextStop(STOPS, day), previousStop(STOPS, day)]).toEqual([next, previous]));
