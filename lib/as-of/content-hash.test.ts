import { expect, test } from "vitest";
import { contentHash, idsIn } from "./content-hash.ts";

const view = { record: { id: "a", title: "A" }, events: [{ id: "x", date: "2019-05" }, { id: "y", date: null }] };

test("the same values make the same hash, however they are ordered", () => {
  expect(contentHash(view)).toMatch(/^[0-9a-f]{16}$/);
  expect(contentHash({ events: [{ id: "y" }, { date: "2019-05", id: "x" }], record: { title: "A", id: "a" } })).toBe(contentHash(view));
});

test.each([
  ["another value", { ...view, record: { id: "a", title: "B" } }],
  ["a value in another place", { ...view, events: [{ id: "x", date: null }, { id: "y", date: "2019-05" }] }],
  ["one entry less", { ...view, events: view.events.slice(1) }],
  ["one entry twice", { ...view, events: [...view.events, ...view.events.slice(1)] }],
  ["a number for a text", { ...view, record: { id: "a", title: 1 } }],
  ["a list for what is in it", { ...view, record: [view.record] }],
  ["nothing", null],
])("%s makes another", (_what, other) => {
  expect(contentHash(other)).not.toBe(contentHash(view));
});

test("it does not change from one release to the next", () => {
  expect(contentHash(view)).toBe("34cb7d6c0385bd88");
});

test("records are found wherever they are named", () => {
  expect([...idsIn({ ...view, evidence: { citations: [{ recordId: "b", field: "name" }] } })].sort()).toEqual(["a", "b", "x", "y"]);
});
