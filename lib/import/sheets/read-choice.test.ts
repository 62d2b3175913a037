import fc from "fast-check";
import { expect, test } from "vitest";
import { STAGES } from "#lib/vocabularies/stages.ts";
import { readChoice } from "./read-choice.ts";
import { SHEET_KINDS, targetNamed, targetsOf, type SheetKind } from "./targets.ts";

const choicesOf = (kind: SheetKind, key: string) => {
  const input = targetNamed(kind, key)?.input;
  return input?.type === "choice" ? input.choices : [];
};
const stage = (text: string) => readChoice(choicesOf("program", "events.stage"), text);
const territory = (text: string) => readChoice(choicesOf("program", "territory"), text);

test("a value and its label are certain, in capitals or not", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHEET_KINDS.flatMap((kind) => targetsOf(kind))), (target) => {
      if (target.input.type !== "choice") return;
      const labels = target.input.choices.map(({ label }) => label.toLowerCase());
      for (const { value, label } of target.input.choices) {
        expect(readChoice(target.input.choices, value)).toEqual({ value, sure: true });
        // Two values of one label are told apart by their values alone.
        if (labels.filter((one) => one === label.toLowerCase()).length === 1) expect(readChoice(target.input.choices, `  ${label.toUpperCase()} `)).toMatchObject({ value, sure: true });
      }
    }),
  );
});

test.each([
  ["Ph II", "phase_2"], ["phase ii", "phase_2"], ["PHASE2", "phase_2"], ["P2", "phase_2"], ["Ph. 2", "phase_2"], ["Phase IIb", "phase_2"],
  ["Phase I/II", "phase_1_2"], ["Ph1/2", "phase_1_2"], ["Phase 1 / Phase 2", "phase_1_2"], ["Phase II-III", "phase_2_3"], ["Phase III", "phase_3"], ["Pre-clinical", "preclinical"],
  ["Marketed", "launched"], ["NDA filed", "filed"], ["Precinical", "preclinical"],
])("%s is a question: %s?", (text, value) => {
  expect(stage(text)).toEqual({ value, sure: false });
});

test.each(["Phase 5", "Phase", "X", "Phase 2 or 3", "", "Phase IV", "phase 12"])("%j is none of the stages", (text) => {
  expect(stage(text)).toBe(null);
});

test("countries by their other names are certain, regions are a question", () => {
  expect(["USA", "U.S.", "United States of America", "PRC", "中国", "Great Britain", "Worldwide"].map(territory)).toEqual(
    ["us", "us", "us", "china", "china", "uk", "global"].map((value) => ({ value, sure: true })),
  );
  expect(territory("Europe")).toEqual({ value: "eu", sure: false });
  expect(territory("Germany")).toBe(null);
});

test("no stage is like another one", () => {
  for (const value of STAGES.values) expect(stage(STAGES.label(value))?.value).toBe(value);
});
