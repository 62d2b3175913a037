import { expect, test } from "vitest";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { specAt } from "./form-spec.ts";
import { specOfKind } from "./spec-of-kind.ts";

test.each(RECORD_KINDS.values)("each field and list of a %s has a label in words, and help", (kind) => {
  const { fields, lists } = specOfKind(kind);
  const all = [
    ...fields.map((field) => ({ path: field.name, ...field })),
    ...lists.map((list) => ({ path: list.name, label: list.label, help: list.help })),
    ...lists.flatMap((list) => list.fields.map((field) => ({ path: `${list.name}.${field.name}`, label: field.label, help: field.help }))),
  ];
  expect(all.filter(({ help }) => help === "").map(({ path }) => path)).toEqual([]);
  // Capital first, and no word in the middle that only a program would write so.
  expect(all.filter(({ label }) => !/^[A-Z]/.test(label) || /[a-z][A-Z]/.test(label.replace(/UniProt|MeSH/, ""))).map(({ label }) => label)).toEqual([]);
});

test.each(RECORD_KINDS.values)("each choice of a %s has a label and a definition", (kind) => {
  const { fields, lists } = specOfKind(kind);
  const choices = [...fields, ...lists.flatMap((list) => list.fields)].flatMap(({ input }) => (input.type === "choice" ? input.choices : []));
  expect(choices.filter(({ label, definition }) => label === "" || definition === "")).toEqual([]);
});

test("inputs follow from the schema", () => {
  const molecule = specOfKind("molecule");
  expect(specAt(molecule, "name")).toMatchObject({ required: true, input: { type: "line" } });
  expect(specAt(molecule, "summary")).toMatchObject({ required: false, input: { type: "paragraph" } });
  expect(specAt(molecule, "targets.bcl2.targetId")).toMatchObject({ label: "Target", required: true, input: { type: "reference", kind: "target" } });
  expect(specAt(molecule, "names.code.language")).toMatchObject({ required: false, initial: "en" });
  expect(specAt(molecule, "designations.x.date")).toMatchObject({ required: false, input: { type: "date" } });
  const trial = specOfKind("trial");
  expect(specAt(trial, "enrolment")).toMatchObject({ unit: "participants", input: { type: "number" } });
  expect(specAt(trial, "healthyVolunteers")).toMatchObject({ input: { type: "yes-no" } });
  expect(specAt(trial, "nothing")).toBeUndefined();
});
