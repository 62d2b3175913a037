import { expect, test } from "vitest";
import { parseHistoryParams } from "./history-params.ts";

test("a history holds all versions: a point in time is named, and left out", () => {
  expect(parseHistoryParams({ from: "1", to: "2", asOf: "2019-05-31" })).toEqual({ params: expect.objectContaining({ from: 1, to: 2 }), problems: ["“asOf” does not go with a history, which holds all versions, and was left out."] });
  expect(parseHistoryParams({ from: "1" }).problems).toEqual([]);
});
