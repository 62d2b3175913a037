import { expect, test } from "vitest";
import { byLocator } from "./by-locator.ts";

test("places come in the order in which the source has them, facts without a place last", () => {
  const facts = ["Q10.1", null, "Q2.2", "intro", "Q2.1", "Q2.2"].map((locator, id) => ({ id, locator }));
  expect(byLocator(facts).map((group) => group.locator)).toEqual(["intro", "Q2.1", "Q2.2", "Q10.1", null]);
  expect(byLocator(facts)[2]?.facts.map((fact) => fact.id)).toEqual([2, 5]);
});
