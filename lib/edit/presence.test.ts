import { beforeEach, expect, test } from "vitest";
import { notePresence } from "./presence.ts";

const ada = { id: "ada", name: "Ada" };
const bob = { id: "bob", name: "Bob" };
beforeEach(() => {
  (globalThis as { phaseline?: Map<string, unknown> }).phaseline?.delete("presence");
});

test("each sees the others, once each, and not themselves", () => {
  expect(notePresence("r", ada, "1", false, 0)).toEqual([]);
  expect(notePresence("r", ada, "2", false, 0)).toEqual([]);
  expect(notePresence("r", bob, "1", false, 10)).toEqual(["Ada"]);
  expect(notePresence("r", ada, "1", false, 20)).toEqual(["Bob"]);
  expect(notePresence("another", ada, "3", false, 20)).toEqual([]);
});

test("whoever leaves is gone at once, and whoever is not heard of after 45 seconds", () => {
  notePresence("r", ada, "1", false, 0);
  notePresence("r", bob, "1", false, 0);
  expect(notePresence("r", ada, "1", false, 45_000)).toEqual(["Bob"]);
  expect(notePresence("r", ada, "1", false, 45_001)).toEqual([]);
  notePresence("r", bob, "1", false, 50_000);
  notePresence("r", bob, "1", true, 50_001);
  expect(notePresence("r", ada, "1", false, 50_002)).toEqual([]);
});
