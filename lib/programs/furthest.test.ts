import { expect, test } from "vitest";
import { byFurthest, furthestStage } from "./furthest.ts";

test("the furthest stage passes over what is not stated", () => {
  expect(furthestStage([null, "phase_1", "phase_2", null])).toBe("phase_2");
  expect(furthestStage([null])).toBeNull();
  expect(furthestStage([])).toBeNull();
});

test("what is not stated comes last in either direction, equals by name", () => {
  const rows = [
    { id: "1", searchText: "c", stages: [] },
    { id: "2", searchText: "b", stages: ["phase_1" as const] },
    { id: "3", searchText: "a", stages: ["phase_1" as const] },
    { id: "4", searchText: "d", stages: ["launched" as const, null] },
  ];
  expect(byFurthest(rows, "asc").map((row) => row.id)).toEqual(["3", "2", "4", "1"]);
  expect(byFurthest(rows, "desc").map((row) => row.id)).toEqual(["4", "3", "2", "1"]);
});
