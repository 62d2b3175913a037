import { describe, expect, test } from "vitest";
import { questionInWords } from "./question-words.ts";
import { questionParams } from "./question-params.ts";
import { question, readNctId } from "./question.ts";

const asked = (given: Record<string, unknown>) => question.parse(given);
const refused = (given: unknown) => question.safeParse(given).error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);

test("an NCT id is written as the registry writes it", () => {
  expect(["nct4260022", " NCT04260022 ", "NCT00000000", "NCT123456789", "4260022", "NCT"].map(readNctId)).toEqual(["NCT04260022", "NCT04260022", null, null, null, null]);
});

describe("a question", () => {
  test("leaves out what a form leaves blank, and reads ids and choices out of text", () => {
    expect(asked({ sponsor: " Ascentage Pharma ", condition: "", ids: null, phases: "PHASE2, PHASE3", statuses: [] })).toEqual({ sponsor: "Ascentage Pharma", phases: ["PHASE2", "PHASE3"] });
    expect(asked({ ids: "NCT04260022, nct3080311\nNCT04260022" })).toEqual({ ids: ["NCT04260022", "NCT03080311"] });
  });

  test.each([
    [{}, "sponsor: must be given, or another field: all studies of the registry come as a file"],
    [{ sponsor: "   " }, "sponsor: must be given, or another field: all studies of the registry come as a file"],
    [{ ids: ["NCT04260022", "4260022"] }, 'ids: must be NCT ids such as NCT04260022: "4260022" is not'],
    [{ ids: Array.from({ length: 2001 }, (_, index) => `NCT${index + 1}`) }, "ids: must be at most 2000 NCT ids: more of them come as a file"],
    [{ term: "NCT04260022 nct3080311", statuses: ["RECRUITING"] }, "term: holds NCT ids alone: the registry would then leave out what is asked by statuses. Put them under ids"],
    [{ condition: "NCT04260022", ids: ["NCT03080311"] }, "condition: holds NCT ids alone: the registry would then leave out what is asked by ids. Put them under ids"],
    [{ sponsor: "x", "filter.phase": "PHASE3" }, ": The registry cannot be asked by filter.phase (ask by phases)."],
    [{ sponsor: "x", "filter.intervention": "x", "query.cond": "y", colour: "red" }, ": The registry cannot be asked by filter.intervention (ask by intervention), query.cond (ask by condition), colour."],
    [{ sponsor: "x", phases: ["Phase 3"] }, "phases.0: must be phases of the registry: NA, EARLY_PHASE1, PHASE1, PHASE2, PHASE3, PHASE4"],
    [{ advanced: "AREA[Phase" }, "advanced: has a [ that is not closed"],
    [{ advanced: "(a OR b)) AND c" }, "advanced: has a ) too many"],
    [{ term: 'lung "cancer' }, "term: has a quotation mark too many"],
    [{ term: "a\u0000b" }, "term: must be one line of text"],
    [{ term: "x".repeat(501) }, "term: must be at most 500 characters"],
    [{ sponsor: 5 }, "sponsor: must be text"],
  ])("%# is refused at its field", (given, message) => {
    expect(refused(given)).toEqual([message]);
  });

  test("reads what it has read itself", () => {
    const once = asked({ ids: "nct1 nct2", sponsor: " x ", phases: "PHASE2" });
    expect(asked(JSON.parse(JSON.stringify(once)) as Record<string, unknown>)).toEqual(once);
  });

  test("of NCT ids alone in a query, without a filter, is asked as it is", () => {
    expect(questionParams(asked({ term: "NCT04260022" }))).toEqual([{ "query.term": "NCT04260022" }]);
  });
});

test("parameters of the API", () => {
  expect(questionParams(asked({ sponsor: "Ascentage Pharma", intervention: "APG-2575", condition: "CLL", statuses: ["RECRUITING", "COMPLETED"], phases: ["PHASE2", "PHASE3"], advanced: "AREA[StartDate]2022" }))).toEqual([
    {
      "query.spons": "Ascentage Pharma",
      "query.intr": "APG-2575",
      "query.cond": "CLL",
      "filter.overallStatus": "RECRUITING|COMPLETED",
      "filter.advanced": "(AREA[StartDate]2022) AND (AREA[Phase]PHASE2 OR AREA[Phase]PHASE3)",
    },
  ]);
  const many = questionParams(asked({ ids: Array.from({ length: 450 }, (_, index) => `NCT${index + 1}`), sponsor: "x" }));
  expect(many.map((params) => [params["query.spons"], params["filter.ids"]!.split("|").length])).toEqual([["x", 200], ["x", 200], ["x", 50]]);
});

test.each([
  [{ sponsor: "Ascentage Pharma" }, "studies sponsored by Ascentage Pharma"],
  [{ sponsor: "Ascentage Pharma", condition: "lymphoma", intervention: "APG-2575", phases: ["PHASE1", "PHASE2"], statuses: ["ACTIVE_NOT_RECRUITING"] }, "studies of APG-2575 in lymphoma sponsored by Ascentage Pharma, in phase 1 or phase 2, active not recruiting"],
  [{ ids: ["NCT04260022"] }, "the study NCT04260022"],
  [{ ids: ["NCT1", "NCT2"] }, "the studies NCT00000001 and NCT00000002"],
  [{ ids: ["NCT1", "NCT2", "NCT3", "NCT4", "NCT5"] }, "the studies NCT00000001, NCT00000002, NCT00000003 and 2 more"],
  [{ term: "olverembatinib", advanced: "AREA[StartDate]2022" }, "studies that say olverembatinib, where AREA[StartDate]2022"],
  [{ condition: "x", phases: ["NA"] }, "studies in x, without phases"],
])("in words: %#", (given, words) => {
  expect(questionInWords(asked(given))).toBe(words);
});
