import { expect, test } from "vitest";
import { fieldLabel, heldItem, heldValue } from "./field-words.ts";

const titleOf = (id: string) => `title of ${id}`;
const data = {
  name: "HQP1351",
  modality: "small_molecule",
  summary: null,
  targets: [{ id: "t1", targetId: "target:abl1", action: "inhibitor" }],
  names: [{ id: "n1", kind: "inn", language: "en", text: "olverembatinib" }],
  milestones: [{ id: "m1", kind: "presentation", date: "2018 inferred", description: "Shown." }],
};

test.each([
  ["name", "Name"],
  ["establishedPlace", "Established in"],
  ["targets.t1", "Target"],
  ["targets.t1.action", "Target: action"],
  ["targets.t1.targetId", "Target"],
  ["countries.c1.name", "Country: name"],
  ["events.e1.date", "Stage event: date"],
])("%s reads %s", (field, label) => expect(fieldLabel(field)).toBe(label));

test.each([
  ["name", "HQP1351"],
  ["modality", "Small molecule"],
  ["summary", null],
  ["nothing", null],
  ["targets", "title of target:abl1, Inhibitor"],
  ["targets.t1.action", "Inhibitor"],
  ["targets.gone", null],
  ["names.n1", "INN, olverembatinib"],
  ["milestones.m1.date", "2018, inferred"],
])("%s holds %s", (field, value) => expect(heldValue("molecule", data, field, titleOf)).toBe(value));

test("a territory is included in an agreement or left out of it", () => {
  const agreement = { territories: [{ id: "russia", territory: "russia", included: false }, { id: "global", territory: "global", included: true }] };
  expect(heldValue("partnership", agreement, "territories.russia.included", titleOf)).toBe("left out");
  expect(heldValue("partnership", agreement, "territories", titleOf)).toBe("Russia, left out; Global, included");
});

test("a part of an item says which item it is a part of", () => {
  expect(heldItem("molecule", data, "milestones.m1.date", titleOf)).toBe("Presentation, Shown.");
  expect(heldItem("molecule", data, "milestones.m1", titleOf)).toBeNull();
  expect(heldItem("molecule", data, "milestones.gone.date", titleOf)).toBeNull();
});
