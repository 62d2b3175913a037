import { expect, test } from "vitest";
import { saidOf } from "./said-of.ts";

const supports = (field: string) => ({ field, stance: "supports" as const });
const contradicts = (field: string) => ({ field, stance: "contradicts" as const });

test.each([
  ["a field", "city", [supports("city"), supports("country")], ["city"]],
  ["a part that is cited by itself", "events.filed.date", [supports("events.filed"), supports("events.filed.date"), supports("events")], ["events.filed.date"]],
  ["a part whose item is cited", "events.filed.date", [supports("events.filed"), supports("events"), supports("events.filed.stage")], ["events.filed"]],
  ["a part whose list is cited", "events.filed.date", [supports("events")], ["events"]],
  ["a part that is only contradicted by itself", "events.filed.date", [contradicts("events.filed.date"), supports("events.filed")], ["events.filed.date", "events.filed"]],
  ["an item, with its parts and its list", "events.filed", [supports("events"), supports("events.filed"), supports("events.filed.date"), supports("events.other")], ["events", "events.filed", "events.filed.date"]],
] as const)("who speaks of %s", (_what, path, citations, expected) => {
  expect(saidOf(citations, path).map(({ field }) => field)).toEqual(expected);
});
