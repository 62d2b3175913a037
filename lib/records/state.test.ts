import { expect, test } from "vitest";
import { readState } from "./state.ts";

test("a snapshot of before is read with what it could not say yet", () => {
  const statement = { id: "s", value: "Phase 1", sourceId: "source:r", locator: null, paraphrase: null };
  const dispute = { id: "d", field: "phase", question: "Which?", status: "ruled", ruling: "Both stand." };
  const kept = { slug: "t", published: true, deleted: false, data: {}, citations: [], discrepancies: [{ ...dispute, statements: [statement] }] };
  expect(readState(kept)).toEqual({ ...kept, mergedInto: null, discrepancies: [{ ...dispute, statements: [{ ...statement, isError: false }] }] });
  const marked = { ...kept, mergedInto: null, discrepancies: [{ ...dispute, statements: [{ ...statement, isError: true }] }] };
  expect(readState(marked)).toEqual(marked);
});
