import { expect, test } from "vitest";
import { foundersAmong, reconcile, type Tracked } from "./reconcile.ts";

const molecule = (title: string, is: Partial<Tracked["molecules"][number]> = {}) => ({
  title,
  slug: title.toLowerCase(),
  clinical: false,
  inUsTrial: false,
  kinaseInhibitor: false,
  ...is,
});
const tracked: Tracked = {
  founders: ["A. Founder"],
  molecules: [molecule("X1", { clinical: true, kinaseInhibitor: true }), molecule("X2", { inUsTrial: true }), molecule("X3")],
};

test("molecules in the clinic: all that are named, and how many of them have a clinical stage", () => {
  const { named, confirmed } = reconcile("molecules_in_clinic", tracked);
  expect(named?.map((one) => one.title)).toEqual(["X1", "X2", "X3"]);
  expect(confirmed).toEqual({ count: 1, words: "with a stated clinical stage" });
});

test("a narrower measure names only what meets it", () => {
  expect(reconcile("molecules_in_us_trials", tracked).named?.map((one) => one.slug)).toEqual(["x2"]);
  expect(reconcile("kinase_inhibitors", tracked).named?.map((one) => one.slug)).toEqual(["x1"]);
  expect(reconcile("molecules_in_us_trials", { founders: [], molecules: [] }).named).toEqual([]);
});

test("founders are people, without a page of their own", () => {
  expect(reconcile("founders", tracked).named).toEqual([{ title: "A. Founder", slug: null }]);
});

test.each(["patents_issued", "patents_pending", "us_inds", "employees", "molecules_in_agreement"] as const)("%s is not tracked", (measure) => {
  expect(reconcile(measure, tracked)).toEqual({ named: null, confirmed: null });
});

test("a founder counts once and by role alone", () => {
  const people = [
    { person: "A", role: "Founder" },
    { person: "A", role: "Chief executive officer" },
    { person: "B", role: "Co-founder" },
    { person: "C", role: "Profounder of theories" },
    { person: "A", role: "Cofounder" },
  ];
  expect(foundersAmong(people)).toEqual(["A", "B"]);
});
