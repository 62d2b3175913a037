import { seedId, type SeedRecord } from "#seed/module.ts";
import { reported, SOURCES } from "./cite.ts";

const party = (company: string, role: string) => ({ id: company, companyId: seedId("company", company), role });
const olverembatinib = { id: "hqp1351", moleculeId: seedId("molecule", "hqp1351") };
const excluded = (territory: string) => ({ id: territory.replace("_", "-"), territory, included: false });

const innovent: SeedRecord = {
  kind: "partnership",
  slug: "ascentage-innovent-olverembatinib",
  data: {
    title: "Ascentage Pharma and Innovent Biologics: joint commercialisation of olverembatinib",
    kind: "co_commercialisation",
    scope: "Joint sale of olverembatinib in China. It was in place when the first approval was announced, on 30 November 2021.",
    parties: [party("ascentage-pharma", "partner"), party("innovent-biologics", "partner")],
    molecules: [olverembatinib],
    territories: [{ id: "china", territory: "china", included: true }],
  },
  citations: reported("approval", "The two companies announce the approval together, and sell the drug together in China.", [
    "title",
    "kind",
    "scope",
    "parties",
    "molecules",
    "territories",
  ]),
};

const takeda: SeedRecord = {
  kind: "partnership",
  slug: "ascentage-takeda-olverembatinib",
  data: {
    title: "Ascentage Pharma and Takeda: option on olverembatinib",
    kind: "option",
    scope:
      "An option for Takeda to take an exclusive licence to olverembatinib outside China and the other territories left out. Until it is exercised, Ascentage runs the development.",
    signed: "2024-06-14",
    parties: [party("ascentage-pharma", "option_grantor"), party("takeda", "option_holder")],
    molecules: [olverembatinib],
    territories: [
      { id: "global", territory: "global", included: true },
      ...["china", "hong_kong", "macau", "taiwan", "russia"].map(excluded),
    ],
    terms: [
      { id: "option-payment", kind: "option_payment", amount: 100_000_000, currency: "USD" },
      {
        id: "exercise-and-milestones",
        kind: "option_exercise_and_milestones",
        amount: 1_200_000_000,
        currency: "USD",
        upTo: true,
        approximate: true,
        description: "Fee on exercise of the option, and further milestones.",
      },
      { id: "royalty", kind: "royalty", description: "Double-digit percentages of sales." },
      { id: "equity", kind: "equity", description: "A minority stake in Ascentage; the sum is not stated." },
    ],
  },
  citations: [
    ...reported("option", "Ascentage grants Takeda an option to an exclusive licence, and goes on with the development until it is exercised.", [
      "title",
      "kind",
      "scope",
      "parties",
      "molecules",
    ]),
    ...reported("takeda", "Takeda announces the same agreement on the same day.", ["title", "kind", "parties", "molecules"]),
    ...reported("option", "The release that announces the agreement is of 14 June 2024.", ["signed"], { derivation: "No other day of signing was seen: the day of the announcement is kept." }),
    ...reported("option", "USD 100 million for the option; up to about USD 1.2 billion on exercise and in milestones; double-digit royalties; a minority stake.", ["terms"]),
    ...reported("option", "The licence would cover all countries but mainland China, Hong Kong, Macau and Taiwan, among others.", [
      "territories.global",
      "territories.china",
      "territories.hong-kong",
      "territories.macau",
      "territories.taiwan",
    ]),
    ...reported("takeda", "The territories left out are listed in full: mainland China, Hong Kong, Macau, Taiwan and Russia.", ["territories"]),
  ],
  discrepancies: [
    {
      id: "russia-excluded",
      field: "territories.russia.included",
      question:
        "Is Russia left out? Takeda's own release says so, in a complete list; the other names some of the territories and adds that there are more. The record keeps Russia as excluded.",
      statements: [
        {
          id: "among-others",
          value: "Russia not named",
          sourceId: seedId("source", SOURCES.option),
          paraphrase: "The territories left out are named as examples, and Russia is not among them.",
        },
      ],
    },
  ],
};

export const partnerships: SeedRecord[] = [innovent, takeda];
