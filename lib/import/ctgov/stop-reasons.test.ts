import { expect, test } from "vitest";
import { mappedOf } from "./mapping.fixtures.ts";
import { stopReasonOf } from "./stop-reasons.ts";

test.each([
  ["slow accrual", "enrolment"],
  ["Low Enrollment", "enrolment"],
  ["Difficulty in patient recruitment", "enrolment"],
  ["Enrollment was too slow", "enrolment"],
  ["Interim analysis showed futility", "efficacy"],
  ["Lack of clinical efficacy", "efficacy"],
  ["Unexpected hepatic toxicity", "safety"],
  ["Company operational decision. Decision to stop study is not due to safety or efficacy concerns", "business"],
  ["Business decision, not driven by safety concerns; no new safety signals have been observed in the program.", "business"],
  ["Sponsor’s decision to terminate the study after Stage 1; will not proceed with Stage 2.", "business"],
  ["Lack of funding", "funding"],
  ["Study drug no longer manufactured", undefined],
  ["Drug supply issues", "supply"],
  ["FDA", "regulatory"],
  ["Change in study design", "design"],
  ["Repeat registration", "design"],
  ["Primary PI left institution", "conduct"],
  ["COVID-19 pandemic", "epidemic"],
  // Two sorts, or none that is known.
  ["Slow accrual and lack of funding", undefined],
  ["Completed primary objective.", undefined],
  ["", undefined],
])("“%s” is of the sort %s", (words, sort) => {
  expect(stopReasonOf(words)).toBe(sort);
});

test("no text takes long", () => {
  const started = performance.now();
  for (const text of ["low ".repeat(1000), "primary endpoint ".repeat(250), "drug a ".repeat(500), "failed to meet ".repeat(250)]) stopReasonOf(text);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("the words are kept, and their sort is proposed", () => {
  const trial = mappedOf({ status: "TERMINATED", whyStopped: "Slow accrual" }).statements.at(-1);
  expect(trial?.data).toMatchObject({ whyStopped: "Slow accrual", stopReason: "enrolment" });
  expect(trial?.doubts.stopReason?.question).toBe("Was the study stopped over enrolment? The registry says: Slow accrual");
  expect(mappedOf({ status: "TERMINATED", whyStopped: "Who knows" }).statements.at(-1)?.data).not.toHaveProperty("stopReason");
  // A whole record without a reason says that there is none.
  expect(mappedOf({}).statements.at(-1)?.data).toMatchObject({ whyStopped: null, stopReason: null });
});
