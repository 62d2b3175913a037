import { seedId, type SeedRecord } from "#seed/module.ts";
import { INTERVIEW, said } from "./cite.ts";

const party = (company: string, role: string) => ({ id: company, companyId: seedId("company", company), role });
const named = (molecule: string) => ({ id: molecule, moleculeId: seedId("molecule", molecule) });

const msd: SeedRecord = {
  kind: "partnership",
  slug: "ascentage-msd-hqp8361",
  data: {
    title: "Ascentage Pharma and MSD: licence to HQP8361",
    kind: "licence",
    scope: "HQP8361, a molecule against c-Met, for solid tumours.",
    parties: [party("msd", "licensor"), party("ascentage-pharma", "licensee")],
    molecules: [named("hqp8361")],
    milestones: [
      { id: "first-licence-from-msd", kind: "licence", description: "The first licence that MSD gave to an innovative pharma company from China." },
    ],
  },
  citations: [
    ...said("Q4.4", "Ascentage took HQP8361 on licence from MSD, for solid tumours.", ["title", "kind", "scope", "parties", "molecules"]),
    ...said("Q4.4", "No innovative pharma company from China had taken a licence from MSD before.", ["milestones.first-licence-from-msd"]),
  ],
};

const unity: SeedRecord = {
  kind: "partnership",
  slug: "ascentage-unity-compound-library",
  data: {
    title: "Ascentage Pharma and Unity Biotechnology: compound library",
    kind: "compound_library",
    scope: "Bcl-2 compounds of Ascentage, for use against senescent cells. Unity had come upon them in its screening.",
    signed: "2016 inferred",
    parties: [party("ascentage-pharma", "library_owner"), party("unity-biotechnology", "library_user")],
    molecules: [{ id: "bcl-2-compounds", description: "Bcl-2 compounds of Ascentage, not named" }],
  },
  citations: [
    ...said("Q7.1", "Unity's screening picked out Bcl-2 compounds of Ascentage, and the two signed an agreement on the compound library.", [
      "title",
      "kind",
      "scope",
      "parties",
      "molecules",
    ]),
    ...said("Q7.1", "Signed three years before.", ["signed"], { derivation: "Three years before an interview given in May 2019: 2019 − 3 = 2016." }),
  ],
};

const mdAnderson: SeedRecord = {
  kind: "partnership",
  slug: "ascentage-md-anderson",
  data: {
    title: "Ascentage Pharma and MD Anderson Cancer Center: clinical collaboration",
    kind: "clinical_collaboration",
    scope: "A strategic clinical collaboration on five molecules of Ascentage.",
    start: "2019",
    end: "2024 inferred",
    termYears: 5,
    parties: [party("ascentage-pharma", "partner"), party("md-anderson-cancer-center", "partner")],
    molecules: [named("hqp1351"), { id: "apoptosis-targeted", count: 4, description: "Apoptosis-targeted molecules, not named" }],
    totals: [{ id: "molecules", measure: "molecules_in_agreement", value: 5 }],
  },
  citations: [
    ...said("Q7.3", "An alliance of five years with the cancer centre, on five of the company's molecules.", [
      "title",
      "kind",
      "scope",
      "termYears",
      "parties",
      "totals.molecules",
    ]),
    ...said("Q7.3", "Set up in the year of the interview.", ["start"], { derivation: "The year in which the interview was given is 2019 (intro)." }),
    ...said("Q7.3", "It runs for five years.", ["end"], { derivation: "Five years from 2019: 2019 + 5 = 2024." }),
    ...said("Q7.3", "One of the five is HQP1351.", ["molecules.hqp1351"]),
    ...said("Q7.3", "The other four target apoptosis; which ones is not said.", ["molecules.apoptosis-targeted"]),
  ],
};

const genor: SeedRecord = {
  kind: "partnership",
  slug: "ascentage-genor-combination-trials",
  data: {
    title: "Ascentage Pharma and Genor Biopharma: combination trials",
    kind: "combination_trials",
    scope: "Trials that combine Genor's PD-L1 candidate with molecules of Ascentage.",
    parties: [party("ascentage-pharma", "partner"), party("genor-biopharma", "partner")],
    molecules: [
      { id: "genor-candidate", count: 1, description: "PD-L1 candidate of Genor, not named" },
      { id: "ascentage-molecules", description: "Molecules of Ascentage, neither named nor counted" },
    ],
  },
  citations: [
    ...said("Q7.4", "The two run trials of combinations with a PD-L1 candidate of Genor's.", ["title", "kind", "scope", "parties", "molecules.genor-candidate"]),
    ...said("Q7.4", "Which molecules of Ascentage take part is not said.", ["molecules.ascentage-molecules"]),
  ],
  discrepancies: [
    {
      id: "pd-l1-or-pd-1",
      field: "molecules.genor-candidate.description",
      question:
        "PD-L1 or PD-1? One sentence gives the candidate both targets, which are not the same: PD-1 is a receptor, PD-L1 what binds to it. The record keeps PD-L1, which is said first.",
      statements: [
        {
          id: "pd-1",
          value: "PD-1 drug",
          sourceId: seedId("source", INTERVIEW),
          locator: "Q7.4",
          paraphrase: "The candidate is also called the first PD-1 drug developed in China to win approval there.",
        },
      ],
    },
  ],
};

export const partnerships: SeedRecord[] = [msd, unity, mdAnderson, genor];
