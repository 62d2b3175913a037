import { expect, test } from "vitest";
import { matchingNames, mentionBefore } from "./mention-typing.ts";

test.each([
  ["@", ""],
  ["hello @an", "an"],
  ["hello @Ana Li", "Ana Li"],
  ["(@b", "b"],
  ["x@an", null],
  ["@an\nnext", null],
  ["none", null],
])("%j is the beginning of a mention: %j", (text, typed) => expect(mentionBefore(text, text.length)).toBe(typed));

test("only what stands before the caret counts", () => expect(mentionBefore("@Ana and more", 3)).toBe("An"));

test("names are offered by the beginning of any of their parts", () => {
  const names = ["Ana Lima", "Ben", "Liam"];
  expect(matchingNames(names, "li")).toEqual(["Ana Lima", "Liam"]);
  expect(matchingNames(names, "ana l")).toEqual(["Ana Lima"]);
  expect(matchingNames(names, "ben and")).toEqual([]);
  expect(matchingNames(names, "")).toEqual(names);
});
