import { seedId, type SeedRecord } from "#seed/module.ts";
import { ascentage } from "./ascentage.ts";
import { INTERVIEW, said } from "./cite.ts";

const msd: SeedRecord = {
  kind: "company",
  slug: "msd",
  data: { name: "MSD", kind: "pharma", names: [{ id: "merck-and-co", kind: "alias", text: "Merck & Co." }] },
  citations: [
    ...said("Q4.4", "MSD licensed a molecule to Ascentage.", ["name"]),
    ...said("Q4.4", "In the US and Canada the same company goes by Merck & Co.", ["names.merck-and-co"]),
    ...said("Q7 question", "MSD is one of the industry's companies that Ascentage works with.", ["kind"], {
      derivation: "Of a partner that licenses out its molecules: pharma is our reading.",
    }),
  ],
  discrepancies: [
    {
      id: "one-company-two-names",
      field: "name",
      question:
        "Which name? The interview uses two for one company, by territory: MSD, and Merck & Co. in the US and Canada. The record keeps MSD, the name outside those two countries.",
      statements: [
        {
          id: "merck-and-co",
          value: "Merck & Co.",
          sourceId: seedId("source", INTERVIEW),
          locator: "Q4.4",
          paraphrase: "The name in the US and Canada, given in brackets after MSD.",
        },
      ],
    },
  ],
};

const unity: SeedRecord = {
  kind: "company",
  slug: "unity-biotechnology",
  data: {
    name: "Unity Biotechnology",
    kind: "biotech",
    city: "San Francisco Bay Area",
    listing: "NASDAQ",
    focus: "Therapies against ageing that clear senescent cells from the body.",
  },
  citations: [
    ...said("Q7.1", "A company from the San Francisco Bay Area, listed on NASDAQ, that works against ageing by removing senescent cells.", [
      "name",
      "city",
      "listing",
      "focus",
    ]),
    ...said("Q7.1", "It develops therapies and screens small molecules for them.", ["kind"], {
      derivation: "A company named for biotechnology whose described work is all research and development.",
    }),
  ],
};

const mdAnderson: SeedRecord = {
  kind: "company",
  slug: "md-anderson-cancer-center",
  data: { name: "MD Anderson Cancer Center", kind: "academic" },
  citations: said("Q7.3", "The cancer centre with which Ascentage has an alliance.", ["name", "kind"]),
};

const genor: SeedRecord = {
  kind: "company",
  slug: "genor-biopharma",
  data: { name: "Genor Biopharma", kind: "biotech", country: "China" },
  citations: said("Q7.4", "Another biotech from China, with which Ascentage runs combination trials.", ["name", "kind", "country"]),
};

/** A company that the interview knows from the ranking by US INDs alone. */
const ranked = (slug: string, name: string, inds: number, inWords: string): SeedRecord => ({
  kind: "company",
  slug,
  data: { name, kind: "pharma", country: "China", totals: [{ id: "us-inds", measure: "us_inds", value: inds, asOf: "2019-04" }] },
  citations: [
    ...said("Q3.6", `A Chinese company ranked ahead of Ascentage, with ${inWords} US INDs accepted, in a report of April 2019.`, [
      "name",
      "country",
      "totals.us-inds",
    ]),
    ...said("Q3.6", "The ranking takes in all of China's biotech and pharma.", ["kind"], {
      derivation: "Which of the two it is, the answer leaves open: pharma is our reading.",
    }),
  ],
});

export const companies: SeedRecord[] = [
  ascentage,
  msd,
  unity,
  mdAnderson,
  genor,
  ranked("jiangsu-hengrui", "Jiangsu Hengrui", 7, "seven"),
  ranked("fosun-pharma", "Fosun Pharma", 6, "six"),
];
