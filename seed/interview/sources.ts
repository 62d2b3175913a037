import type { SeedRecord } from "#seed/module.ts";
import { seedId } from "#seed/module.ts";
import { HGNC, INTERVIEW } from "./cite.ts";

const INTERVIEW_ID = seedId("source", INTERVIEW);

export const sources: SeedRecord[] = [
  {
    kind: "source",
    slug: INTERVIEW,
    data: {
      title: "Interview with Dajun Yang of Ascentage Pharma",
      kind: "interview",
      speaker: "Dajun Yang",
      published: "2019-12-04",
      said: "2019-05",
      note: "Tagged China, Biotech, Ascentage, Strategy and Oncology. Locators count the questions: Q4.2 is the second paragraph of the answer to the fourth.",
    },
    discrepancies: [
      {
        id: "said-in-may-or-later",
        field: "said",
        question:
          "Was all of it said in May 2019? The introduction dates the talk to that month, and one answer speaks of June as past: either the text was brought up to date later, or a June of another year is meant. The record keeps May 2019.",
        statements: [
          {
            id: "june-already-past",
            value: "June, already past",
            sourceId: INTERVIEW_ID,
            locator: "Q3.6",
            paraphrase: "A sixth US IND is said to have come in June, in the past tense and without a year.",
          },
        ],
      },
    ],
  },
  {
    kind: "source",
    slug: HGNC,
    data: {
      title: "HGNC complete set of human gene symbols",
      kind: "dataset",
      publisher: "HUGO Gene Nomenclature Committee",
      url: "https://www.genenames.org",
      note: "A copy taken in about 2019: the table bears no date, and its latest change is of 7 November 2018. The locator is the HGNC id of the row.",
    },
  },
];
